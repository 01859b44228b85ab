import type { Seat } from '../core/seat'
import type { Contract, NewEvent } from '../event'
import { leadsInterview } from './lead'

/**
 * Whose annotations. `supervisor`: the main track, on which phases and figures rest, of all supervisors or, in blind
 * coding, of the lead. Other blind supervisors and every observer have their own.
 */
export type Track = 'supervisor' | `supervisor:${string}` | `observer:${string}`
export const mainTrack: Track = 'supervisor'

/** The track a fact belongs to, from who wrote it, from which seat, and what was agreed. */
export function trackOf(event: Pick<NewEvent, 'seat' | 'actorId'>, contract: Contract | null): Track {
  if (event.seat === 'observer') return `observer:${event.actorId}`
  if (event.seat !== 'supervisor' || leadsInterview(contract, event.actorId)) return mainTrack
  return `supervisor:${event.actorId}`
}

/** The track a seated person writes on, and reads phases from: the main one for players, who write on none. */
export function trackOfSeat(
  { seat, personId }: { seat: Seat | null; personId: string },
  contract: Contract | null,
): Track {
  return trackOf({ seat, actorId: personId }, contract)
}
