import { type DialPoint, indexAfter } from '@/domain/live-session/dial/dial'

/** A place on the drawing, in pixels. */
export type Point = { readonly x: number; readonly y: number }

/**
 * The points of a curve that can be told apart when `bucketMs` is about a pixel: of each bucket its first, last, lowest and
 * highest. Only those between `fromMs` and `toMs`, and one on either side.
 */
export function thinned(
  curve: readonly DialPoint[],
  bucketMs: number,
  fromMs: number,
  toMs: number,
): readonly DialPoint[] {
  const first = Math.max(0, indexAfter(curve, fromMs) - 1)
  const last = Math.min(curve.length, indexAfter(curve, toMs) + 1)
  const inSight = curve.slice(first, last)
  if (inSight.length < 500) return inSight
  const kept: DialPoint[] = []
  let among = null as Among | null
  for (const point of inSight) {
    const bucket = Math.floor(point.atMs / bucketMs)
    if (among?.bucket !== bucket) {
      if (among) keepOf(among, kept)
      among = { bucket, first: point, low: point, high: point, last: point }
      continue
    }
    if (point.value < among.low.value) among.low = point
    if (point.value > among.high.value) among.high = point
    among.last = point
  }
  if (among) keepOf(among, kept)
  return kept
}

/** The points of one bucket that are kept. */
type Among = { bucket: number; first: DialPoint; low: DialPoint; high: DialPoint; last: DialPoint }

/** Keeps them in order of time, each once. */
function keepOf({ first, low, high, last }: Among, kept: DialPoint[]): void {
  const [one, other] = low.atMs <= high.atMs ? [low, high] : [high, low]
  for (const point of [first, one, other, last]) if (kept.at(-1) !== point) kept.push(point)
}

/** How high and how low a line runs between two places, in pixels from the top; null where it is not. */
export function reachBetween(
  line: readonly Point[],
  fromX: number,
  toX: number,
): { readonly top: number; readonly bottom: number } | null {
  const ys: number[] = []
  line.forEach((point, index) => {
    if (point.x >= fromX && point.x <= toX) ys.push(point.y)
    const next = line[index + 1]
    if (!next) return
    for (const edge of [fromX, toX])
      if (point.x < edge && edge < next.x)
        ys.push(point.y + ((next.y - point.y) * (edge - point.x)) / (next.x - point.x))
  })
  return ys.length === 0 ? null : { top: Math.min(...ys), bottom: Math.max(...ys) }
}
