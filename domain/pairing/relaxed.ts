import { leanOf } from './give-reasons'
import type { LookUp } from './look-up'
import type { PlannedSession } from './round'
import { type PairCause, type Relaxed, relaxableRules } from './verdict'

/** The rules that a round gives up, each with the people concerned, in the order of `relaxableRules`. */
export function findRelaxed(sessions: readonly PlannedSession[], look: LookUp): readonly Relaxed[] {
  const found = [
    ...supervisorBalance(sessions, look),
    ...sessions.flatMap((session) => readScenario(session, look)),
    ...sessions.flatMap((session) => usedPair(session, sessions, look)),
    ...observerBalance(sessions, look),
    ...(look.facts.setup.kind === 'oneSeat' ? sessions.flatMap((each) => seatBalance(each, look)) : []),
  ]
  return found.sort((one, other) => relaxableRules.indexOf(one.rule) - relaxableRules.indexOf(other.rule))
}

function supervisorBalance(sessions: readonly PlannedSession[], look: LookUp): Relaxed[] {
  const supervising = sessions.flatMap((session) => session.supervisorIds)
  const loads = look.facts.setup.supervisorIds.map((personId) => ({
    personId,
    load: supervising.filter((each) => each === personId).length,
  }))
  const least = Math.min(...loads.map(({ load }) => load))
  const people = loads.filter(({ load }) => load > least + 1).map(({ personId }) => personId)
  return people.length > 0 ? [{ rule: 'supervisorBalance', sessionId: null, people }] : []
}

function readScenario({ id, beneficiaryId, scenarioKey }: PlannedSession, look: LookUp): Relaxed[] {
  const scenario = scenarioKey === null ? null : look.scenario(scenarioKey)
  const isRead = scenario && look.knowledge(beneficiaryId, scenario.family) === 'knows'
  return isRead ? [{ rule: 'scenarioUnread', sessionId: id, people: [beneficiaryId] }] : []
}

function usedPair(
  { id, advisorId, beneficiaryId }: PlannedSession,
  sessions: readonly PlannedSession[],
  look: LookUp,
): Relaxed[] {
  const people = [advisorId, beneficiaryId]
  const { times, last } = look.met(advisorId, beneficiaryId)
  if (times > 0) {
    const cause = causeOf(advisorId, look)
    return [{ rule: 'unusedPair', sessionId: id, people, cause, times, last }]
  }
  const isAlsoHere = sessions.some(
    (other) =>
      other.id !== id &&
      ((other.advisorId === beneficiaryId && other.beneficiaryId === advisorId) ||
        (other.advisorId === advisorId && other.beneficiaryId === beneficiaryId)),
  )
  return isAlsoHere ? [{ rule: 'unusedPair', sessionId: id, people, times: 1, last: null }] : []
}

function causeOf(advisorId: string, look: LookUp): PairCause {
  const { learnerIds, slots } = look.facts.setup
  const unused = learnerIds.filter((other) => other !== advisorId && look.met(advisorId, other).times === 0)
  if (unused.length === 0) return 'allMet'
  const meets = (other: string) =>
    slots.some(({ id }) => look.isFree(advisorId, id) && look.isFree(other, id)) &&
    [...look.playable(advisorId, other)].length > 0
  return unused.some(meets) ? 'costsOthers' : 'noneFree'
}

function observerBalance(sessions: readonly PlannedSession[], look: LookUp): Relaxed[] {
  const least = Math.min(...look.facts.setup.learnerIds.map((each) => look.held(each, 'observer')))
  return sessions.flatMap(({ id, observerIds }) => {
    const people = observerIds.filter((each) => look.held(each, 'observer') > least)
    return people.length > 0 ? [{ rule: 'observerBalance' as const, sessionId: id, people }] : []
  })
}

function seatBalance({ id, advisorId, beneficiaryId }: PlannedSession, look: LookUp): Relaxed[] {
  const people = [
    ...(leanOf(advisorId, look) > 0 ? [advisorId] : []),
    ...(leanOf(beneficiaryId, look) < 0 ? [beneficiaryId] : []),
  ]
  return people.length > 0 ? [{ rule: 'seatBalance', sessionId: id, people }] : []
}
