/** What the felt-understood dial showed at a moment of interview time, 0 to 100. */
export type DialPoint = { readonly atMs: number; readonly value: number }

/** Where the felt-understood dial stands before the beneficiary has moved it. */
export const dialStart = 50
/** What comes after an act is read from one second to ten seconds after it, in milliseconds: a rating follows what it rates by 1 to 6 s. */
export const dialLagMs = 1_000
export const dialResponseMs = 10_000
const dialSampleMs = 1_000

/**
 * The dial as a line: starts at 50, holds between movements (it is sampled once a second while it moves), ends at
 * `untilMs`. Empty when it was never moved.
 */
export function dialCurve(samples: readonly DialPoint[], untilMs: number): readonly DialPoint[] {
  if (samples.length === 0) return []
  const curve: DialPoint[] = [{ atMs: 0, value: dialStart }]
  let last: DialPoint = { atMs: 0, value: dialStart }
  for (const sample of samples) {
    if (sample.atMs - last.atMs > dialSampleMs)
      curve.push({ atMs: sample.atMs - dialSampleMs, value: last.value })
    curve.push(sample)
    last = sample
  }
  if (untilMs > last.atMs) curve.push({ atMs: untilMs, value: last.value })
  return curve
}

/** Where the first point after a moment stands in a curve in order of time; its length when there is none. */
export function indexAfter(curve: readonly DialPoint[], atMs: number): number {
  let [low, high] = [0, curve.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((curve[middle]?.atMs ?? Number.POSITIVE_INFINITY) > atMs) high = middle
    else low = middle + 1
  }
  return low
}

/** What the dial showed at a moment of interview time, rounded; null when it was never moved. */
export function dialAt(curve: readonly DialPoint[], atMs: number): number | null {
  return valueAt(curve, indexAfter(curve, atMs), atMs)
}

/** What the dial showed at `atMs`. `after`: the index of the first point after it. */
function valueAt(curve: readonly DialPoint[], after: number, atMs: number): number | null {
  const left = curve[after - 1]
  const right = curve[after]
  if (!left) return null
  if (!right || right.atMs === left.atMs) return left.value
  return Math.round(left.value + ((right.value - left.value) * (atMs - left.atMs)) / (right.atMs - left.atMs))
}

/** Where the dial had been left at a moment of interview time: nothing that moved after it counts. Null when it was never moved. */
export function dialHeldAt(curve: readonly DialPoint[], atMs: number): number | null {
  return curve[indexAfter(curve, atMs) - 1]?.value ?? null
}

/**
 * The mean of the dial from one to ten seconds after an act, less where it had been left at the act, in whole points. Null when
 * the dial was never moved or the interview had not gone on that long.
 */
export function dialResponse(curve: readonly DialPoint[], atMs: number, lengthMs: number): number | null {
  if (lengthMs < atMs + dialResponseMs) return null
  const before = dialHeldAt(curve, atMs)
  const after = dialMean(curve, atMs + dialLagMs, atMs + dialResponseMs)
  return before === null || after === null ? null : Math.round(after - before) || 0
}

/** The mean of the line between two moments. Read for thousands of marks: no point is copied. */
function dialMean(curve: readonly DialPoint[], fromMs: number, toMs: number): number | null {
  const [begin, end] = [indexAfter(curve, fromMs), indexAfter(curve, toMs)]
  const [first, last] = [valueAt(curve, begin, fromMs), valueAt(curve, end, toMs)]
  if (first === null || last === null) return null
  let [area, atMs, value] = [0, fromMs, first]
  for (let index = begin; index <= end; index += 1) {
    const isLast = index === end
    const nextMs = isLast ? toMs : (curve[index]?.atMs ?? toMs)
    const nextValue = isLast ? last : (curve[index]?.value ?? last)
    area += ((value + nextValue) / 2) * (nextMs - atMs)
    atMs = nextMs
    value = nextValue
  }
  return area / (toMs - fromMs)
}

/** The lowest place of the line between two moments; null when the dial was never moved. */
export function dialLowest(curve: readonly DialPoint[], fromMs: number, toMs: number): number | null {
  const [begin, end] = [indexAfter(curve, fromMs), indexAfter(curve, toMs)]
  const [first, last] = [valueAt(curve, begin, fromMs), valueAt(curve, end, toMs)]
  if (first === null || last === null) return null
  let lowest = Math.min(first, last)
  for (let index = begin; index < end; index += 1) lowest = Math.min(lowest, curve[index]?.value ?? lowest)
  return lowest
}
