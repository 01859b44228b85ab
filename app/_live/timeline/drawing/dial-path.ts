import { type DialPoint, indexAfter } from '@/domain/live-session/dial/dial'
import { onceEachObject } from '@/domain/once-each'
import type { DialPlace } from '@/reading/lanes/dial-place'
import { thinned } from './curve'

/** A stretch of a dial's line as the text of a path, in seconds across and pixels down; `fromMs` is where it begins. */
export type DialPath = { readonly text: string; readonly fromMs: number }

export type DialWriter = {
  /** The line from one point before `fromMs` to one after `toMs`, where `bucketMs` is about a pixel; null where it has no point. */
  readonly write: (bucketMs: number, fromMs: number, toMs: number) => DialPath | null
  /** Writes the whole line for a zoom: its stretches are then cut out of that. */
  readonly prepare: (bucketMs: number) => void
}

/** A line thinned for one zoom: its points, their whole text, and where each begins and ends in it. */
type Level = {
  readonly points: readonly DialPoint[]
  readonly text: string
  readonly begins: readonly number[]
  readonly ends: readonly number[]
}

const between = ' L'

/** Writes the line of one dial at one place. Writing numbers is most of the work: each point is written once. */
export function createDialWriter(curve: readonly DialPoint[], place: Pick<DialPlace, 'y'>): DialWriter {
  const levels = new Map<number, Level>()
  const point = onceEachObject(({ atMs, value }: DialPoint) => `${atMs / 1_000} ${place.y(value).toFixed(1)}`)
  return {
    write(bucketMs, fromMs, toMs) {
      const level = levels.get(bucketMs)
      if (!level) {
        const points = thinned(curve, bucketMs, fromMs, toMs)
        const [first] = points
        return first ? { text: `M${points.map(point).join(between)}`, fromMs: first.atMs } : null
      }
      const { points, text, begins, ends } = level
      const from = Math.max(0, indexAfter(points, fromMs) - 1)
      const last = Math.min(points.length, indexAfter(points, toMs) + 1) - 1
      const first = points[from]
      return first ? { text: `M${text.slice(begins[from], ends[last])}`, fromMs: first.atMs } : null
    },
    prepare(bucketMs) {
      if (levels.has(bucketMs)) return
      const points = thinned(curve, bucketMs, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
      const written = points.map(point)
      const [begins, ends]: [number[], number[]] = [[], []]
      let at = 0
      for (const { length } of written) {
        begins.push(at)
        ends.push(at + length)
        at += length + between.length
      }
      levels.set(bucketMs, { points, text: written.join(between), begins, ends })
    },
  }
}

const writers = new WeakMap<
  readonly DialPoint[],
  { readonly place: DialPlace; readonly writer: DialWriter }
>()

/** The writer of a line at its place: shared by the drawing and its preparation. */
export function dialWriterOf(curve: readonly DialPoint[], place: DialPlace): DialWriter {
  const known = writers.get(curve)
  if (known?.place === place) return known.writer
  const writer = createDialWriter(curve, place)
  writers.set(curve, { place, writer })
  return writer
}

/** How many milliseconds are about a pixel, in steps: a small zoom only stretches the line. */
export function bucketOf(pxPerMs: number): number {
  return 2 ** Math.round(Math.log2(1 / pxPerMs))
}
