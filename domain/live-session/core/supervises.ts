import type { Status } from '../state'
import { isHeld } from './held'
import type { Seat } from './seat'

/** Whether a person still counts in their seat: a supervisor who left the cohort supervises nothing that is yet to be held. */
export function stillCounts(
  { seat, isMember }: { readonly seat: Seat; readonly isMember: boolean },
  status: Status,
): boolean {
  return seat !== 'supervisor' || isMember || isHeld(status)
}
