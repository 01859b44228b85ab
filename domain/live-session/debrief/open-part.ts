import type { Seat } from '../core/seat'
import type { LiveSessionState } from '../state'
import { viewOf } from '../views'

/**
 * What a state tells without the views of these seats: without what they marked, moved, gave or answered. What people write in
 * the debrief itself stays, and so do the phases and the stops.
 */
export function withoutViews(state: LiveSessionState, shut: readonly Seat[]): LiveSessionState {
  if (shut.length === 0) return state
  const isShut = (seat: Seat) => shut.includes(seat)
  const entries = state.entries.filter(({ event }) => {
    const view = viewOf(event, state)
    return view === null || !isShut(view)
  })
  return {
    ...state,
    entries,
    ...(isShut('advisor') && { selfAssessment: null }),
    ...(isShut('beneficiary') && { dial: [], reveals: new Map(), beneficiaryReturn: null, comparisons: [] }),
    ...((isShut('advisor') || isShut('beneficiary')) && { redrawnDial: null }),
    ...(isShut('supervisor') && { cues: [], talk: [] }),
  }
}
