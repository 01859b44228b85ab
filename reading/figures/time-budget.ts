import { plannedStarts, timeByPhase } from '@/domain/live-session/marking/phases'
import type { Interview } from '@/reading/interview'

/** The interview time of each phase in the order of the plan, planned and spent, in milliseconds. `now` is epoch ms. */
export function timeBudget({ room, state, names }: Interview, now: number) {
  const spent = timeByPhase(state, state.clock.endedAt ?? now)
  return plannedStarts(room.plan).map(({ phase, lengthMs }) => ({
    phase,
    name: names.phase(phase),
    plannedMs: lengthMs,
    spentMs: spent.get(phase) ?? 0,
  }))
}
