import { isHeld } from '@/domain/live-session/held'
import type { Status } from '@/domain/live-session/state'

/** How long after its hour an interview that nobody opened is still expected, in ms. */
const lateMs = 180 * 60_000

/** An interview as the year counts it. `missed`: its hour has long passed, and nobody opened it. */
export type Standing = 'held' | 'planned' | 'missed' | 'cancelled'

/** How an interview stands at `now` (epoch ms): one that is prepared or under way is planned, until it has taken place. */
export function standingOf(
  { status, scheduledFor }: { readonly status: Status; readonly scheduledFor: number },
  now: number,
): Standing {
  if (isHeld(status)) return 'held'
  if (status === 'cancelled') return 'cancelled'
  return status === 'scheduled' && scheduledFor < now - lateMs ? 'missed' : 'planned'
}
