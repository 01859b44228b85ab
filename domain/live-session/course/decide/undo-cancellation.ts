import type { DomainErrorCode } from '../../../domain-error'
import { refuse, type Signature, sign } from '../../decide/decision'
import type { NewEvent } from '../../event'
import type { LiveSessionState } from '../../state'

/** Why a cancellation cannot be taken back at `now` (epoch ms): the interview had begun, or its hour has passed. Null where it can. */
export function whyCancellationStays(
  { stage, contract, clock }: Pick<LiveSessionState, 'stage' | 'contract' | 'clock'>,
  now: number,
): Extract<DomainErrorCode, 'wrongMoment' | 'hourPassed'> | null {
  if (stage.status !== 'cancelled' || contract === null || clock.startedAt !== null) return 'wrongMoment'
  return contract.scheduledFor <= now ? 'hourPassed' : null
}

/**
 * Plans a cancelled interview again while its hour is ahead, for its supervisors and coordinators. No fact if it is
 * planned already. Not a command of a page: the same transaction checks people and room.
 * @throws DomainError seatMayNot, wrongMoment, hourPassed
 */
export function undoCancellation(given: Signature): NewEvent[] {
  const { actor, state, now } = given
  if (actor.seat !== 'supervisor' && !actor.organises) refuse('seatMayNot')
  const { status } = state.stage
  if (status === 'scheduled' || status === 'briefing') return []
  const why = whyCancellationStays(state, now)
  if (why) refuse(why)
  return sign(given, [{ type: 'cancellationUndone', payload: {} }])
}
