import { isHeld } from '@/domain/live-session/core/held'
import { waitedForSince } from '@/domain/live-session/core/slots'
import type { Status } from '@/domain/live-session/core/stage'

/** An interview as the year counts it. `missed`: its hour has long passed, and it was not opened. */
export type Standing = 'held' | 'planned' | 'missed' | 'cancelled'

/** How an interview stands at `now` (epoch ms): one that is prepared or under way is planned, until it has taken place. */
export function standingOf(
  { status, scheduledFor }: { readonly status: Status; readonly scheduledFor: number },
  now: number,
): Standing {
  if (isHeld(status)) return 'held'
  if (status === 'cancelled') return 'cancelled'
  return status === 'scheduled' && scheduledFor < waitedForSince(now) ? 'missed' : 'planned'
}
