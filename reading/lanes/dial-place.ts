import { type DialPoint, dialAt, dialStart } from '@/domain/live-session/timeline'

/** Where a value of the dial is drawn, and where the line stands at a moment. */
export type DialPlace = {
  readonly y: (value: number) => number
  readonly yAt: (atMs: number) => number
}

/** `top` is where the highest value stands that is drawn, `bottom` the lowest. */
export function dialPlace(curve: readonly DialPoint[], top: number, bottom: number): DialPlace {
  const { low, high } = dialRange(curve.map((point) => point.value))
  const y = (value: number) => top + ((high - value) / (high - low)) * (bottom - top)
  return { y, yAt: (atMs) => y(dialAt(curve, atMs) ?? dialStart) }
}

/** What part of 0–100 the dial is drawn over: its middle and all it reached, no more, so that changes can be seen. */
export function dialRange(values: readonly number[]): { readonly low: number; readonly high: number } {
  return { low: Math.min(30, ...values), high: Math.max(80, ...values) }
}
