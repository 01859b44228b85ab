import { seatOf } from '../core/agreement'
import { leadsInterview } from '../marking/lead'
import { isUnsealed, type LiveSessionState } from '../state'

/**
 * Whether this person may hear the recording of an interview: once every view is unsealed, each seat may, as the agreed text says; a
 * second supervisor who codes blind only where that text names them.
 */
export function mayHear(state: LiveSessionState, personId: string): boolean {
  const seat = seatOf(state.contract, personId)
  if (seat === null || !isUnsealed(state)) return false
  if (seat !== 'supervisor' || leadsInterview(state.contract, personId)) return true
  return state.contract?.recording?.secondListens ?? false
}
