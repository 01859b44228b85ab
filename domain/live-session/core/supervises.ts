import { isHeld } from './held'
import type { Seat } from './seat'
import type { Status } from './stage'

/** Whether a person still counts in their seat: a supervisor who left the cohort supervises nothing that is yet to be held. */
export function stillCounts(
  { seat, isMember }: { readonly seat: Seat; readonly isMember: boolean },
  status: Status,
): boolean {
  return seat !== 'supervisor' || isMember || isHeld(status)
}
