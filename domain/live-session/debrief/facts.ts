import type { Seat } from '../core/seat'
import type { Turn } from './turn'

/** The course of the debrief. */
export type DebriefFacts = {
  /** `unfinishedCodings`: ids of the supervisors coding blind who had not finished. */
  unsealed: { overrideReason: string | null; overridden: boolean; unfinishedCodings: readonly string[] }
  /** Whose turn it is in the debrief; the last step is the commitment. */
  turnGiven: { turn: Turn }
  /** Where views open turn by turn: those of these seats are open to every seat from here on. */
  viewsOpened: { seats: readonly Seat[] }
  /** `reason` is why there is no commitment; null when there is one. */
  closed: { reason: string | null }
}
