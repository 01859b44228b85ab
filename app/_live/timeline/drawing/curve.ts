import { type DialPoint, indexAfter } from '@/domain/live-session/dial'

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
  for (let start = 0; start < inSight.length; ) {
    const bucket = Math.floor((inSight[start] as DialPoint).atMs / bucketMs)
    let end = start + 1
    while (end < inSight.length && Math.floor((inSight[end] as DialPoint).atMs / bucketMs) === bucket)
      end += 1
    const among = inSight.slice(start, end)
    const values = among.map(({ value }) => value)
    const [low, high] = [Math.min(...values), Math.max(...values)]
    let [needLow, needHigh] = [true, true]
    among.forEach((point, index) => {
      const isLow = needLow && point.value === low
      const isHigh = needHigh && point.value === high
      if (isLow) needLow = false
      if (isHigh) needHigh = false
      if (isLow || isHigh || index === 0 || index === among.length - 1) kept.push(point)
    })
    start = end
  }
  return kept
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
