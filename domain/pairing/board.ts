import type * as z from 'zod/mini'
import { DomainError } from '@/domain/domain-error'
import type { boardActSchema, handActSchema } from './board-act-schema'
import { chooseScenarios } from './choose-scenarios'
import { judgeRound } from './judge-round'
import type { LookUp } from './look-up'
import { type PlannedSession, peopleOf } from './round'

/** A change that a planner makes by hand. */
export type HandAct = z.infer<typeof handActSchema>
export type BoardAct = z.infer<typeof boardActSchema>

type Sessions = readonly PlannedSession[]

/**
 * The interviews after a change by hand. Interviews that are touched keep their scenario, unless it may not be played any more: then
 * they get another one.
 * @throws DomainError boardChanged for an interview that is not there and a scenario that was archived meanwhile, sessionLocked, roleCannotSit
 */
export function changeByHand(sessions: Sessions, act: HandAct, look: LookUp): Sessions {
  switch (act.type) {
    case 'exchangePeople':
      return withPlayable(exchange(sessions, act, look), sessions, look)
    case 'moveSession':
      return move(sessions, act)
    case 'chooseScenario':
      return change(sessions, act.sessionId, ({ scenarioKey }) => {
        const isNew = act.scenarioKey !== scenarioKey
        if (isNew && look.scenario(act.scenarioKey)?.isArchived) throw new DomainError('boardChanged')
        return { scenarioKey: act.scenarioKey }
      })
    case 'chooseSupervisors':
      if (act.supervisorIds.some((each) => look.facts.setup.learnerIds.includes(each)))
        throw new DomainError('roleCannotSit')
      return change(sessions, act.sessionId, () => ({ supervisorIds: [...new Set(act.supervisorIds)] }))
    case 'lockSession':
      return sessions.map((each) =>
        each.id === find(sessions, act.sessionId).id ? { ...each, locked: act.locked } : each,
      )
    default:
      return act satisfies never
  }
}

/** Ids of the interviews that are other ones, or gone, or new. */
export function touchedBy(before: Sessions, after: Sessions): readonly string[] {
  const [old, now] = [byId(before), byId(after)]
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (id) => JSON.stringify(old.get(id)) !== JSON.stringify(now.get(id)),
  )
}

function byId(sessions: Sessions): ReadonlyMap<string, PlannedSession> {
  return new Map(sessions.map((each) => [each.id, each]))
}

function find(sessions: Sessions, id: string): PlannedSession {
  const found = sessions.find((each) => each.id === id)
  if (!found) throw new DomainError('boardChanged')
  return found
}

function unlocked(sessions: Sessions, id: string): PlannedSession {
  const found = find(sessions, id)
  if (found.locked) throw new DomainError('sessionLocked')
  return found
}

function change(
  sessions: Sessions,
  id: string,
  to: (session: PlannedSession) => Partial<PlannedSession>,
): Sessions {
  const found = unlocked(sessions, id)
  return sessions.map((each) => (each === found ? { ...each, ...to(each) } : each))
}

function move(sessions: Sessions, to: Extract<HandAct, { type: 'moveSession' }>): Sessions {
  const { slotId, roomId } = to
  const moved = unlocked(sessions, to.sessionId)
  const there = sessions.find((each) => each.slotId === slotId && each.roomId === roomId)
  if (there?.locked && there !== moved) throw new DomainError('sessionLocked')
  return sessions.map((each) => {
    if (each === moved) return { ...each, slotId, roomId }
    return each === there ? { ...each, slotId: moved.slotId, roomId: moved.roomId } : each
  })
}

function exchange(
  sessions: Sessions,
  { one, other }: Extract<HandAct, { type: 'exchangePeople' }>,
  look: LookUp,
): Sessions {
  const { supervisorIds } = look.facts.setup
  if (supervisorIds.includes(one.personId) !== supervisorIds.includes(other.personId)) {
    throw new DomainError('roleCannotSit')
  }
  for (const { sessionId, personId } of [one, other]) {
    if (sessionId === null) continue
    if (!peopleOf(unlocked(sessions, sessionId)).includes(personId)) throw new DomainError('boardChanged')
  }
  return sessions.map((each) => {
    const [isOne, isOther] = [each.id === one.sessionId, each.id === other.sessionId]
    if (!isOne && !isOther) return each
    return replace(each, (personId) => {
      if (isOne && personId === one.personId) return other.personId
      return isOther && personId === other.personId ? one.personId : personId
    })
  })
}

function replace(session: PlannedSession, to: (personId: string) => string): PlannedSession {
  return {
    ...session,
    advisorId: to(session.advisorId),
    beneficiaryId: to(session.beneficiaryId),
    supervisorIds: session.supervisorIds.map(to),
    observerIds: session.observerIds.map(to),
  }
}

/** Chooses again where a changed interview, or one bound to it, may not be played as it stands. */
function withPlayable(sessions: Sessions, before: Sessions, look: LookUp): Sessions {
  const touched = new Set(touchedBy(before, sessions))
  const verdict = judgeRound(sessions, look)
  const open = sessions.filter(
    ({ id }) =>
      touched.has(id) &&
      verdict.sessions[id]?.faults.some(({ kind }) => kind === 'briefKnown' || kind === 'advisesElsewhere'),
  )
  if (open.length === 0) return sessions
  const kept = new Map(sessions.map(({ id, scenarioKey }) => [id, scenarioKey]))
  return chooseScenarios(sessions, new Set(open.map(({ id }) => id)), look, () => 0).map((each) => ({
    ...each,
    scenarioKey: each.scenarioKey ?? kept.get(each.id) ?? null,
  }))
}
