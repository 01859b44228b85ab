import { type DialPoint, dialAt, dialStart } from '@/domain/live-session/dial/dial'

/** Where a value of the dial is drawn, and where the line stands at a moment. */
export type DialPlace = {
  readonly y: (value: number) => number
  readonly yAt: (atMs: number) => number
}

/** `top` and `bottom` are the places of the highest and of the lowest value that can be drawn. `beside`: another line in the same drawing. */
export function dialPlace(
  curve: readonly DialPoint[],
  top: number,
  bottom: number,
  beside: readonly DialPoint[] = [],
): DialPlace {
  const { low, high } = dialRange([...curve, ...beside].map((point) => point.value))
  const y = (value: number) => top + ((high - value) / (high - low)) * (bottom - top)
  return { y, yAt: (atMs) => y(dialAt(curve, atMs) ?? dialStart) }
}

/** The part of 0–100 that the dial is drawn over: 30 to 80 and all it reached. The full scale would flatten its changes. */
export function dialRange(values: readonly number[]): { readonly low: number; readonly high: number } {
  return { low: Math.min(30, ...values), high: Math.max(80, ...values) }
}
