import { elapsedAt } from '../../core/clock'
import {
  type Circumstances,
  type Fact,
  nothing,
  refuse,
  requireSeat,
  requireStage,
} from '../../decide/decision'
import { isBlind } from '../../marking/lead'
import { unfinishedCodings } from '../../marking/supervision'
import { haveBothLocked } from '../../reflection/reflections'

/** The advisor's own view, given and locked before anybody shows theirs. */
export function lockSelfAssessment(given: Circumstances, answers: unknown): readonly Fact[] {
  requireSeat(given, 'advisor')
  requireStage(given, 'selfAssessment')
  if (given.state.locked.has('advisor')) refuse('alreadyLocked')
  const read = given.answers.selfAssessment(given.grid, answers)
  if (read === null) return refuse('answersIncomplete')
  const { moment } = read
  const length = elapsedAt(given.state.clock, given.now)
  const placed = { ...moment, at: moment.at === null ? null : Math.min(moment.at, length) }
  return [
    { type: 'selfAssessmentGiven', payload: { answers: { ...read, moment: placed } } },
    { type: 'seatLocked', payload: { seat: 'advisor' } },
  ]
}

export function lockReturn(given: Circumstances, answers: unknown): readonly Fact[] {
  requireSeat(given, 'beneficiary')
  requireStage(given, 'selfAssessment')
  if (given.state.locked.has('beneficiary')) refuse('alreadyLocked')
  const read = given.answers.beneficiaryReturn(answers)
  if (read === null) return refuse('answersIncomplete')
  return [
    { type: 'returnGiven', payload: { answers: read } },
    { type: 'seatLocked', payload: { seat: 'beneficiary' } },
  ]
}

/**
 * A supervisor who codes blind says that their coding is finished. Once all have said so, each sees the others' annotations;
 * nobody who has finished changes their own before the unsealing.
 */
export function finishCoding(given: Circumstances): readonly Fact[] {
  requireSeat(given, 'supervisor')
  const { state, actor } = given
  if (!isBlind(state.contract)) refuse('notBlind')
  if (state.finishedCodings.has(actor.personId)) return nothing
  requireStage(given, 'selfAssessment')
  const everyone = unfinishedCodings(state).every((personId) => personId === actor.personId)
  return [{ type: 'codingFinished', payload: { everyone } }]
}

/**
 * Opens the three views to every seat at once. A reason is required as long as a player has not locked their answers or a
 * supervisor who codes blind has not finished.
 */
export function unseal(given: Circumstances, overrideReason: string | null): readonly Fact[] {
  requireSeat(given, 'supervisor')
  if (given.state.stage.status === 'debrief') return nothing
  requireStage(given, 'selfAssessment')
  const bothLocked = haveBothLocked(given.state)
  const unfinished = unfinishedCodings(given.state)
  const early = !bothLocked || unfinished.length > 0
  if (early && overrideReason === null) refuse(bothLocked ? 'codingsNotFinished' : 'notLockedYet')
  return [
    {
      type: 'unsealed',
      payload: {
        overridden: early,
        overrideReason: early ? overrideReason : null,
        unfinishedCodings: unfinished,
      },
    },
  ]
}

/** One commitment: what the advisor will do, by when, and how one will see it. */
export function makeCommitment(
  given: Circumstances,
  commitment: { what: string; due: string; how: string },
): readonly Fact[] {
  requireSeat(given, 'advisor')
  requireStage(given, 'debrief')
  // Anywhere on Earth it is still today: the latest time zone lags UTC by twelve hours.
  const today = new Date(given.now - 12 * 3_600_000).toISOString().slice(0, 10)
  if (commitment.due < today) refuse('commitmentInPast')
  return [{ type: 'commitmentMade', payload: commitment }]
}

export function withdrawCommitment(given: Circumstances, commitmentId: string): readonly Fact[] {
  requireSeat(given, 'advisor')
  requireStage(given, 'debrief')
  if (!given.state.commitments.some((each) => each.id === commitmentId)) refuse('unknownCommitment')
  return [{ type: 'commitmentWithdrawn', payload: { commitmentId } }]
}

export function close(given: Circumstances): readonly Fact[] {
  requireSeat(given, 'supervisor')
  if (given.state.stage.status === 'closed') return nothing
  requireStage(given, 'debrief')
  if (given.state.commitments.length === 0) refuse('commitmentMissing')
  return [{ type: 'closed', payload: { reason: null } }]
}

/** Closes without a commitment, for a reason. Where there is a commitment it closes as usual and keeps no reason. */
export function closeWithoutCommitment(given: Circumstances, reason: string): readonly Fact[] {
  requireSeat(given, 'supervisor')
  if (given.state.stage.status === 'closed') return nothing
  requireStage(given, 'debrief')
  return [{ type: 'closed', payload: { reason: given.state.commitments.length === 0 ? reason : null } }]
}
