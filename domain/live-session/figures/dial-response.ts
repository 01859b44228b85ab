import {
  type DialPoint,
  dialHeldAt,
  dialLagMs,
  dialLowest,
  dialResponse,
  dialResponseMs,
} from '@/domain/live-session/dial/dial'
import { fewestMarks } from '@/domain/live-session/marking/tallies'
import type { Timeline } from '@/domain/live-session/timeline/timeline'

/** `mean` is in points of the dial; null when fewer than five acts could be read. `count` says how many could. */
export type MeanDialResponse = { readonly mean: number | null; readonly count: number }

/**
 * Mean change of the felt-understood dial, one to ten seconds after acts of one kind (interview ms). Acts in the last
 * ten seconds are left out. Source: our own figure; ten seconds are a convention.
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
  const before = dialHeldAt(curve, atMs)
  const lowest = dialLowest(curve, atMs + dialLagMs, atMs + dialResponseMs)
  return before === null || lowest === null ? 0 : before - Math.min(before, lowest)
}
