import { isPlayer } from '../core/seat'
import {
  type Circumstances,
  type Fact,
  nothing,
  requireSeat,
  requireStage,
  wasBeforeTheEnd,
} from '../decide/decision'

/** A room has one call: the second player joins it without learning that it was open. The end answers late calls. */
function callSupervisor(given: Circumstances): readonly Fact[] {
  requireSeat(given, 'advisor', 'beneficiary')
  if (wasBeforeTheEnd(given, given.request.at)) return nothing
  requireStage(given, 'interview')
  return given.state.calls.has(given.actor.personId) ? nothing : [{ type: 'supervisorCalled', payload: {} }]
}

/** By how much the clocks of two devices may differ, ms. */
const clockErrorMs = 2_000

/** A player takes their own call back; a supervisor who came ends both players' calls. */
function endSupervisorCall(given: Circumstances): readonly Fact[] {
  requireSeat(given, 'advisor', 'beneficiary', 'supervisor')
  if (wasBeforeTheEnd(given, given.request.at)) return nothing
  requireStage(given, 'interview')
  return callsEnded(given, given.request.at + clockErrorMs)
}

/**
 * The end of the calls open at `by` (epoch ms; all if left out) that this actor may end. One fact for each caller, so
 * that none learns of another. Calls after a late act stay open.
 */
export function callsEnded(
  { actor, state }: Circumstances,
  by: number = Number.POSITIVE_INFINITY,
): readonly Fact[] {
  const isTheirs = (callerId: string) =>
    actor.seat === 'supervisor' || (isPlayer(actor.seat) && callerId === actor.personId)
  return [...state.calls]
    .filter(([callerId, since]) => isTheirs(callerId) && since <= by)
    .map(([callerId]) => ({ type: 'supervisorCallEnded', payload: { callerIds: [callerId] } }))
}

export const callRules = { callSupervisor, endSupervisorCall }
