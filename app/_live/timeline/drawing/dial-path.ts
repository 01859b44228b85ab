import { type DialPoint, indexAfter } from '@/domain/live-session/dial'
import { thinned } from './curve'

/** A stretch of a dial's line as the text of a path, in seconds across and pixels down; `fromMs` is where it begins. */
export type DialPath = { readonly text: string; readonly fromMs: number }

/** A whole line, thinned for one zoom: its points, one text with all of them, and where each begins and ends in it. */
type Level = {
  readonly points: readonly DialPoint[]
  readonly text: string
  readonly begins: readonly number[]
  readonly ends: readonly number[]
}

/**
 * Writes a line for the stretches that are asked for. Writing numbers is most of the work: once a second stretch of the same line is
 * asked for, the line is written whole for its zoom, and every further stretch is cut out of that. A line that goes on while it is
 * drawn is asked for once.
 */
export function createDialPath(curve: readonly DialPoint[], yOf: (value: number) => number) {
  const levels = new Map<number, Level>()
  let isAskedAgain = false
  const write = ({ atMs, value }: DialPoint) => `${atMs / 1_000} ${yOf(value).toFixed(1)}`

  function levelOf(bucketMs: number): Level {
    const known = levels.get(bucketMs)
    if (known) return known
    const points = thinned(curve, bucketMs, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
    const written = points.map(write)
    const [begins, ends]: [number[], number[]] = [[], []]
    let at = 0
    for (const { length } of written) {
      begins.push(at)
      ends.push(at + length)
      at += length + between.length
    }
    const level = { points, text: written.join(between), begins, ends }
    levels.set(bucketMs, level)
    return level
  }

  /** The line from one point before `fromMs` to one after `toMs`, where `bucketMs` is about a pixel; null where it has no point. */
  return (bucketMs: number, fromMs: number, toMs: number): DialPath | null => {
    if (!isAskedAgain) {
      isAskedAgain = true
      const points = thinned(curve, bucketMs, fromMs, toMs)
      const [first] = points
      return first ? { text: `M${points.map(write).join(between)}`, fromMs: first.atMs } : null
    }
    const { points, text, begins, ends } = levelOf(bucketMs)
    const from = Math.max(0, indexAfter(points, fromMs) - 1)
    const last = Math.min(points.length, indexAfter(points, toMs) + 1) - 1
    const first = points[from]
    return first ? { text: `M${text.slice(begins[from], ends[last])}`, fromMs: first.atMs } : null
  }
}

const between = ' L'
