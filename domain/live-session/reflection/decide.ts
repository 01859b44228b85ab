import { elapsedAt } from '../core/clock'
import {
  type Circumstances,
  type CommandOf,
  type Fact,
  refuse,
  requireKept,
  requireSeat,
  requireStage,
} from '../decide/decision'

/** The advisor's own view, given and locked before anyone shows theirs. */
function lockSelfAssessment(
  given: Circumstances,
  { answers }: CommandOf<'lockSelfAssessment'>,
): readonly Fact[] {
  requireKept(given, 'returns')
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

function lockReturn(given: Circumstances, { answers }: CommandOf<'lockReturn'>): readonly Fact[] {
  requireKept(given, 'returns')
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

export const reflectionRules = { lockSelfAssessment, lockReturn }
