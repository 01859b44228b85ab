import { isPlayer } from '../seat'
import {
  type Circumstances,
  type Fact,
  nothing,
  requireSeat,
  requireStage,
  wasBeforeTheEnd,
} from './decision'

/**
 * A player asks for a supervisor to come. A room has one call: the other player joins it, without learning that it was open. What reaches
 * the server after the end was answered by the end.
 */
export function callSupervisor(given: Circumstances): readonly Fact[] {
  requireSeat(given, 'advisor', 'beneficiary')
  if (wasBeforeTheEnd(given, given.request.at)) return nothing
  requireStage(given, 'interview')
  return given.state.calls.has(given.actor.personId) ? nothing : [{ type: 'supervisorCalled', payload: {} }]
}

/** Whoever called takes their call back; a supervisor who came ends everybody's. */
export function endSupervisorCall(given: Circumstances): readonly Fact[] {
  requireSeat(given, 'advisor', 'beneficiary', 'supervisor')
  if (wasBeforeTheEnd(given, given.request.at)) return nothing
  requireStage(given, 'interview')
  return callsEnded(given)
}

/** The end of the calls that this actor may end, as a fact; nothing where none is open. */
export function callsEnded({ actor, state }: Circumstances): readonly Fact[] {
  const callerIds = [...state.calls.keys()].filter(
    (callerId) => actor.seat === 'supervisor' || (isPlayer(actor.seat) && callerId === actor.personId),
  )
  return callerIds.length === 0 ? nothing : [{ type: 'supervisorCallEnded', payload: { callerIds } }]
}
