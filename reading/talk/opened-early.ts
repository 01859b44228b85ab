import type { SeenEvent } from '@/domain/live-session/event'
import type { Interview } from '@/reading/interview'

/** Who opened the debrief before everybody was ready, why (null once erased) and whose coding was not finished; null when all were ready. */
export function openedEarly({ state, cast }: Interview, events: readonly SeenEvent[]) {
  const unsealed = events.findLast((event) => event.type === 'unsealed')
  if (!unsealed?.payload.overridden) return null
  return {
    name: cast.nameOf(unsealed.actorId),
    reason: unsealed.payload.overrideReason,
    unfinished: (state.unsealing?.unfinishedCodings ?? []).map(cast.nameOf),
  }
}
