import { type Fact, nothing, refuse, type Signature, sign } from '../../decide/decision'
import type { LiveSessionEvent, NewEvent } from '../../event'
import { fold } from '../../evolve'
import { unfinishedCodings } from '../../marking/supervision'
import { haveBothLocked } from '../../reflection/reflections'
import type { LiveSessionState } from '../../state'
import { shutViews } from '../../views'

/**
 * Opens every shut view once the last supervisor has left, since only a supervisor could. Does not wait for unlocked
 * answers. No fact before the end of the interview, or when all is open.
 */
export function openForOthers(given: Signature): NewEvent[] {
  return sign(given, opening(given))
}

/**
 * Opens an unsupervised debrief once both players have answered, as the act of the last to answer. Answers that are still
 * written are waited for.
 */
export function openOnceAnswered(given: Signature, { isSupervised }: { isSupervised: boolean }): NewEvent[] {
  return isSupervised || !haveBothLocked(given.state) ? [] : openForOthers(given)
}

/**
 * Closes a debrief left without a supervisor, for its organiser. What is still shut opens first. The reason is kept where
 * there is no commitment.
 * @throws DomainError seatMayNot for who does not organise; stillSupervised; wrongMoment
 */
export function closeForOthers(
  given: Signature,
  { isSupervised, reason }: { isSupervised: boolean; reason: string },
): NewEvent[] {
  const { actor, state } = given
  if (!actor.organises) refuse('seatMayNot')
  if (state.stage.status === 'closed') return []
  if (isSupervised) refuse('stillSupervised')
  if (state.stage.status !== 'selfAssessment' && state.stage.status !== 'debrief') refuse('wrongMoment')
  const kept = state.commitments.length === 0 ? reason : null
  return sign(given, [...opening(given), { type: 'closed', payload: { reason: kept } }])
}

function opening(given: Signature): readonly Fact[] {
  const { status } = given.state.stage
  if (status !== 'selfAssessment' && status !== 'debrief') return nothing
  const unsealed = status === 'selfAssessment' ? [unsealing(given.state)] : nothing
  const seats = shutViews(after(given, unsealed))
  const opened: readonly Fact[] = seats.length === 0 ? nothing : [{ type: 'viewsOpened', payload: { seats } }]
  return [...unsealed, ...opened]
}

function unsealing(state: LiveSessionState): Fact {
  const unfinished = unfinishedCodings(state)
  const overridden = !haveBothLocked(state) || unfinished.length > 0
  return { type: 'unsealed', payload: { overridden, overrideReason: null, unfinishedCodings: unfinished } }
}

function after(given: Signature, facts: readonly Fact[]): LiveSessionState {
  const { state } = given
  const placed = sign(given, facts).map((fact) => ({ ...fact, seq: state.seq, recordedAt: fact.at }))
  return fold(placed as LiveSessionEvent[], state)
}
