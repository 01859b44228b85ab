import {
  type DialPoint,
  dialAt,
  dialHeldAt,
  dialLagMs,
  dialResponse,
  dialResponseMs,
  indexAfter,
} from '@/domain/live-session/dial'
import { fewestMarks } from '@/domain/live-session/tallies'
import type { Timeline } from '@/domain/live-session/timeline'

/** `mean` is in points of the dial; null when fewer than five acts could be read. `count` says how many could. */
export type MeanDialResponse = { readonly mean: number | null; readonly count: number }

/**
 * Mean change of the felt-understood dial, read from one to ten seconds after an act, over acts of one kind (interview ms). Acts in
 * the last ten seconds of the interview are left out. Source: our own figure; the ten seconds are a convention.
 */
export function meanDialResponse(
  { dial, lengthMs }: Pick<Timeline, 'dial' | 'lengthMs'>,
  acts: readonly { readonly atMs: number }[],
): MeanDialResponse {
  const changes = acts
    .map(({ atMs }) => dialResponse(dial, atMs, lengthMs))
    .filter((change) => change !== null)
  const count = changes.length
  if (count < fewestMarks) return { mean: null, count }
  return { mean: changes.reduce((sum, change) => sum + change, 0) / count, count }
}

/**
 * By how many points (0 to 100) the dial fell at most, from one to ten seconds after this moment (interview ms), below where it had
 * been left then; 0 when it was never moved.
 */
export function dialFall(curve: readonly DialPoint[], atMs: number): number {
  const from = atMs + dialLagMs
  const until = atMs + dialResponseMs
  const before = dialHeldAt(curve, atMs)
  const [first, last] = [dialAt(curve, from), dialAt(curve, until)]
  if (before === null || first === null || last === null) return 0
  const between = curve.slice(indexAfter(curve, from), indexAfter(curve, until))
  return before - Math.min(before, first, last, ...between.map((point) => point.value))
}
