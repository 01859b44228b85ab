import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeByHand, type HandAct, touchedBy } from '@/domain/pairing/board'
import { judgeRound } from '@/domain/pairing/judge-round'
import { openFacts } from '@/domain/pairing/look-up'
import { planRound } from '@/domain/pairing/plan-round'
import { planAnew, repairRound, withoutPerson } from '@/domain/pairing/repair-round'
import { type PlannedSession, peopleOf } from '@/domain/pairing/round'
import { anyFacts, factsOf, supervisor } from './cohorts'

const facts = factsOf({ kind: 'bothSeats', learners: 6, supervisors: 3, slots: 4, rooms: 2 })
const look = openFacts(facts)
const { sessions } = planRound(facts, [], 7)
const [first, second] = sessions as [PlannedSession, PlannedSession]
const change = (act: HandAct, on: readonly PlannedSession[] = sessions) => changeByHand(on, act, look)
const faultsOf = (those: readonly PlannedSession[]) =>
  Object.values(judgeRound(those, look).sessions).flatMap(({ faults }) => faults)

describe('Changes by hand', () => {
  it('exchange two people, and touch their interviews alone', () => {
    const act: HandAct = {
      type: 'exchangePeople',
      one: { sessionId: first.id, personId: first.advisorId },
      other: { sessionId: second.id, personId: second.advisorId },
    }
    const after = change(act)
    expect(after.find(({ id }) => id === first.id)?.advisorId).toBe(second.advisorId)
    expect(after.find(({ id }) => id === second.id)?.advisorId).toBe(first.advisorId)
    expect([...touchedBy(sessions, after)].sort()).toEqual([first.id, second.id].sort())
  })

  it('let the two of one interview change seats', () => {
    const standing = (personId: string) => ({ sessionId: first.id, personId })
    const [one, other] = [standing(first.advisorId), standing(first.beneficiaryId)]
    const turned = change({ type: 'exchangePeople', one, other }).find(({ id }) => id === first.id)
    expect([turned?.advisorId, turned?.beneficiaryId]).toEqual([first.beneficiaryId, first.advisorId])
  })

  it('move an interview, which changes places with the one that is there', () => {
    const { slotId, roomId } = second
    const after = change({ type: 'moveSession', sessionId: first.id, slotId, roomId })
    expect(after.find(({ id }) => id === first.id)).toMatchObject({ slotId, roomId })
    expect(after.find(({ id }) => id === second.id)).toMatchObject({
      slotId: first.slotId,
      roomId: first.roomId,
    })
  })

  it('say what they break: a person at two places at once', () => {
    const last = sessions.at(-1) as PlannedSession
    const moved = change({ type: 'moveSession', sessionId: last.id, slotId: 't9', roomId: 'r0' })
    expect(faultsOf(moved)).toContainEqual({ kind: 'noPlace' })
    const [busy] = sessions.filter(
      (each) => each.slotId !== first.slotId && peopleOf(each).includes(first.advisorId),
    )
    if (!busy) throw new Error('nobody sits twice')
    const both = change({ type: 'moveSession', sessionId: busy.id, slotId: first.slotId, roomId: 'r9' })
    expect(faultsOf(both)).toContainEqual({ kind: 'twiceAtOnce', personId: first.advisorId })
  })

  it.each<[string, HandAct]>([
    ['boardChanged', { type: 'lockSession', sessionId: 'gone', locked: true }],
    ['roleCannotSit', { type: 'chooseSupervisors', sessionId: first.id, supervisorIds: ['l1'] }],
    [
      'roleCannotSit',
      {
        type: 'exchangePeople',
        one: { sessionId: first.id, personId: first.advisorId },
        other: { sessionId: null, personId: supervisor(0) },
      },
    ],
    [
      'boardChanged',
      {
        type: 'exchangePeople',
        one: { sessionId: first.id, personId: 'somebody' },
        other: { sessionId: second.id, personId: second.advisorId },
      },
    ],
  ])('are refused as %s', (code, act) => {
    expect(() => change(act)).toThrow(code)
  })

  it('leave a locked interview as it is', () => {
    const locked = change({ type: 'lockSession', sessionId: first.id, locked: true })
    const { slotId, roomId } = first
    const onto: HandAct = { type: 'moveSession', sessionId: second.id, slotId, roomId }
    expect(() => change(onto, locked)).toThrow('sessionLocked')
  })
})

describe('Planning what is left', () => {
  it('after an absence keeps every interview it does not touch', () => {
    fc.assert(
      fc.property(anyFacts(), fc.integer(), (any, seed) => {
        const before = planRound(any, [], seed).sessions
        const [gone] = any.setup.learnerIds
        if (!gone || any.setup.learnerIds.length < 3) return
        const setup = withoutPerson(any.setup, { personId: gone, slotIds: null })
        const now = { ...any, setup }
        const after = repairRound(now, before, seed + 1)
        const stays = before.filter(
          ({ advisorId, beneficiaryId }) => ![advisorId, beneficiaryId].includes(gone),
        )
        for (const kept of stays) {
          expect(after.find(({ id }) => id === kept.id)).toMatchObject({
            advisorId: kept.advisorId,
            beneficiaryId: kept.beneficiaryId,
            slotId: kept.slotId,
          })
        }
        expect(after.flatMap(peopleOf)).not.toContain(gone)
        const verdict = judgeRound(after, openFacts(now))
        const never = Object.values(verdict.sessions).flatMap(({ faults }) =>
          faults.filter(({ kind }) => ['twiceAtOnce', 'notFree', 'roomTaken', 'seatTwice'].includes(kind)),
        )
        expect(never).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('anew keeps what is locked, and gives no new interview an id that was taken', () => {
    const locked = sessions.map((each, index) => ({ ...each, locked: index < 2 }))
    const after = planAnew(facts, locked, 99)
    expect(after).toEqual(expect.arrayContaining(locked.slice(0, 2)))
    const old = new Set(locked.slice(2).map(({ id }) => id))
    expect(after.filter(({ id }) => old.has(id))).toEqual([])
  })

  it('gives another supervisor where one is away', () => {
    const gone = first.supervisorIds[0] ?? ''
    const setup = withoutPerson(facts.setup, { personId: gone, slotIds: [first.slotId] })
    const after = repairRound({ ...facts, setup }, sessions, 3)
    const now = after.find(({ id }) => id === first.id)
    expect(now?.supervisorIds).toHaveLength(1)
    expect(now?.supervisorIds).not.toContain(gone)
  })
})

describe('A situation that is archived after an interview was planned with it', () => {
  const archived = {
    ...facts,
    scenarios: facts.scenarios.map((each) => ({ ...each, isArchived: each.key === first.scenarioKey })),
  }
  const since = openFacts(archived)
  const heldOn = (those: readonly PlannedSession[]) =>
    those.filter(({ scenarioKey }) => scenarioKey === first.scenarioKey).map(({ id }) => id)

  it('is nothing that the plan is wrong for', () => {
    expect(judgeRound(sessions, since)).toEqual(judgeRound(sessions, look))
  })

  it('is chosen for no other interview, by hand or by a new plan, and stays where it is fixed', () => {
    const act: HandAct = {
      type: 'chooseScenario',
      sessionId: second.id,
      scenarioKey: first.scenarioKey ?? '',
    }
    expect(second.scenarioKey).not.toBe(first.scenarioKey)
    expect(() => changeByHand(sessions, act, since)).toThrow('boardChanged')
    expect(changeByHand(sessions, { ...act, sessionId: first.id }, since)).toEqual(sessions)
    const fixed = changeByHand(sessions, { type: 'lockSession', sessionId: first.id, locked: true }, since)
    for (const seed of [1, 2, 3, 4]) expect(heldOn(planAnew(archived, fixed, seed))).toEqual([first.id])
    expect(heldOn(planRound(archived, [], 7).sessions)).toEqual([])
  })
})
