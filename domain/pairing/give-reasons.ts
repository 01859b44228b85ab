import type { LookUp } from './look-up'
import type { PlannedSession } from './round'
import type { Reason } from './verdict'

/** Why these people, this scenario, this supervisor: what speaks for an interview, from the past alone. */
export function giveReasons(session: PlannedSession, look: LookUp): readonly Reason[] {
  const { advisorId, beneficiaryId, scenarioKey, supervisorIds } = session
  const reasons: Reason[] = []
  if (look.met(advisorId, beneficiaryId).times === 0) reasons.push({ kind: 'neverMet' })
  reasons.push(...seatReasons(session, look))
  const scenario = scenarioKey === null ? null : look.scenario(scenarioKey)
  if (scenario && look.trains(advisorId, scenario.key)) {
    reasons.push({ kind: 'trainsCommitment', personId: advisorId })
  }
  if (scenario && look.knowledge(beneficiaryId, scenario.family) !== 'knows') {
    reasons.push({ kind: 'newScenario' })
  }
  const [lead] = supervisorIds
  const hasAdvised = look.held(advisorId, 'advisor') > 0
  if (lead !== undefined && hasAdvised && look.supervised(lead, advisorId) === 0) {
    reasons.push({ kind: 'newSupervisor', personId: lead })
  }
  return reasons
}

function seatReasons({ advisorId, beneficiaryId }: PlannedSession, look: LookUp): readonly Reason[] {
  if (look.held(advisorId, 'advisor') === 0) {
    return [{ kind: 'firstTime', seat: 'advisor', personId: advisorId }]
  }
  if (leanOf(advisorId, look) < 0) return [{ kind: 'theirTurn', seat: 'advisor', personId: advisorId }]
  if (leanOf(beneficiaryId, look) > 0) {
    return [{ kind: 'theirTurn', seat: 'beneficiary', personId: beneficiaryId }]
  }
  return []
}

/** How many times more a person advised than was beneficiary. */
export function leanOf(personId: string, look: LookUp): number {
  return look.held(personId, 'advisor') - look.held(personId, 'beneficiary')
}
