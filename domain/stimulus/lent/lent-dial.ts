import { type DialPoint, dialAt } from '@/domain/live-session/dial/dial'

/** The half-minute of a dial that is lent: from ten seconds before the moment to twenty after it, in ms. */
export const lentDialFrom = -10_000
export const lentDialTo = 20_000

/** A point of a lent dial. `atMs`: from the moment, which is 0. */
export type LentDial = readonly DialPoint[]

/** The half-minute of a dial around a moment of its interview; null where the dial was never moved. */
export function lentDialAround(curve: readonly DialPoint[], at: number, lengthMs: number): LentDial | null {
  const [from, to] = [Math.max(0, at + lentDialFrom), Math.min(lengthMs, at + lentDialTo)]
  const [first, last] = [dialAt(curve, from), dialAt(curve, to)]
  if (first === null || last === null || to <= from) return null
  const between = curve.filter(({ atMs }) => atMs > from && atMs < to)
  return [{ atMs: from, value: first }, ...between, { atMs: to, value: last }].map(({ atMs, value }) => ({
    atMs: atMs - at,
    value,
  }))
}

/** How a lent dial went: where it stood at the moment, and its value at the end of the half-minute. */
export function lentDialEnds(dial: LentDial): { readonly at: number; readonly after: number } {
  return { at: dialAt(dial, 0) ?? 0, after: dial.at(-1)?.value ?? 0 }
}
