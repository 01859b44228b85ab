import { refuse, type Signature, sign } from '../../decide/decision'
import type { NewEvent } from '../../event'
import { endMoment } from './course'

/**
 * Ends an interview left without a supervisor, for its organiser. It took place: the players go on to their answers, and nothing
 * of it is lost.
 * @throws DomainError seatMayNot for who does not organise; stillSupervised; wrongMoment
 */
export function endForOthers(given: Signature, { isSupervised }: { isSupervised: boolean }): NewEvent[] {
  const { actor, state } = given
  if (!actor.organises) refuse('seatMayNot')
  const { status } = state.stage
  if (status === 'selfAssessment' || status === 'debrief' || status === 'closed') return []
  requireLeft(given, isSupervised)
  return sign(given, [{ type: 'interviewEnded', payload: {}, at: endMoment(given) }])
}

/**
 * Gives such an interview up, for a reason that its people read: there will be no debrief, as where a supervisor gives one up.
 * @throws DomainError as above
 */
export function abandonForOthers(
  given: Signature,
  { isSupervised, reason }: { isSupervised: boolean; reason: string },
): NewEvent[] {
  const { actor, state } = given
  if (!actor.organises) refuse('seatMayNot')
  if (state.stage.status === 'cancelled') return []
  requireLeft(given, isSupervised)
  return sign(given, [{ type: 'cancelled', payload: { reason }, at: endMoment(given) }])
}

function requireLeft({ state }: Signature, isSupervised: boolean): void {
  if (state.stage.status !== 'interview') refuse('wrongMoment')
  if (isSupervised) refuse('stillSupervised')
}
