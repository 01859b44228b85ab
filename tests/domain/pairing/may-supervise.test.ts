import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seatRefusal } from '@/domain/access/brief-knowledge'
import { judgeRound } from '@/domain/pairing/judge-round'
import { openFacts } from '@/domain/pairing/look-up'
import { maySupervise } from '@/domain/pairing/may-supervise'
import { planRound } from '@/domain/pairing/plan-round'
import { proposeSession } from '@/domain/pairing/propose-session'
import { repairRound } from '@/domain/pairing/repair-round'
import type { PlannedSession, RoundFacts } from '@/domain/pairing/round'
import { factsOf, families, supervisor } from './cohorts'

const shape = { kind: 'bothSeats', learners: 6, supervisors: 3, slots: 4, rooms: 2 } as const
const players = { advisorId: 'l0', beneficiaryId: 'l1' }
const [first = '', ...others] = families
const advisesOn = (those: readonly string[]) =>
  Object.fromEntries(those.map((family) => [family, 'advises' as const]))

function refusedIn(facts: RoundFacts, sessions: readonly PlannedSession[]) {
  return Object.values(judgeRound(sessions, openFacts(facts)).sessions)
    .flatMap(({ faults }) => faults)
    .filter(({ kind }) => kind === 'advisesElsewhere' || kind === 'noScenario' || kind === 'noSupervisor')
}

describe('A supervisor who still advises on a situation', () => {
  const look = openFacts(factsOf(shape, { knowledge: { v0: advisesOn([first]), v1: advisesOn(families) } }))

  it('may not supervise it, and may every other one', () => {
    expect(maySupervise('v0', { ...players, scenarioKey: first }, look)).toBe(false)
    for (const scenarioKey of others) expect(maySupervise('v0', { ...players, scenarioKey }, look)).toBe(true)
    expect(maySupervise('v2', { ...players, scenarioKey: first }, look)).toBe(true)
  })

  it('may supervise one without a situation as long as one would suit', () => {
    expect(maySupervise('v0', { ...players, scenarioKey: null }, look)).toBe(true)
    expect(maySupervise('v1', { ...players, scenarioKey: null }, look)).toBe(false)
  })

  it('is refused just where publishing refuses the seat', () => {
    for (const scenarioKey of families) {
      const family = look.scenario(scenarioKey)?.family ?? ''
      for (const person of ['v0', 'v1', 'v2'])
        expect(maySupervise(person, { ...players, scenarioKey }, look)).toBe(
          seatRefusal('supervisor', look.knowledge(person, family)) === null,
        )
    }
  })
})

describe('The planner', () => {
  it('leaves out a supervisor who advises on every situation, and gives their interviews to others', () => {
    const facts = factsOf(shape, { knowledge: { v0: advisesOn(families) } })
    for (let seed = 0; seed < 10; seed += 1) {
      const { sessions } = planRound(facts, [], seed)
      expect(sessions).toHaveLength(6)
      expect(sessions.flatMap(({ supervisorIds }) => supervisorIds)).not.toContain('v0')
      expect(refusedIn(facts, sessions)).toEqual([])
    }
  })

  it('replaces a supervisor who advises by now by one who does not', () => {
    const facts = factsOf(shape)
    const { sessions } = planRound(facts, [], 3)
    for (const [index, { id, scenarioKey, supervisorIds }] of sessions.entries()) {
      const [before = ''] = supervisorIds
      const now = factsOf(shape, { knowledge: { [before]: advisesOn([scenarioKey ?? '']) } })
      const repaired = repairRound(now, sessions, index)
      const [after] = repaired.find((each) => each.id === id)?.supervisorIds ?? []
      expect(after).toBeDefined()
      expect(after).not.toBe(before)
      expect(refusedIn(now, repaired)).toEqual([])
    }
  })

  it('fills an absence with no supervisor who advises on the planned situation', () => {
    const facts = factsOf({ ...shape, supervisors: 4 })
    const { sessions } = planRound(facts, [], 5)
    const absent = sessions[0]?.supervisorIds[0] ?? ''
    const theirs = sessions.filter(({ supervisorIds }) => supervisorIds.includes(absent))
    const bound = [0, 1].map(supervisor).filter((each) => each !== absent)
    const knowledge = Object.fromEntries(
      bound.map((each) => [each, advisesOn(theirs.flatMap(({ scenarioKey }) => scenarioKey ?? []))]),
    )
    const planned = factsOf({ ...shape, supervisors: 4 }, { knowledge })
    const supervisorIds = planned.setup.supervisorIds.filter((each) => each !== absent)
    const now = { ...planned, setup: { ...planned.setup, supervisorIds } }
    const repaired = repairRound(now, sessions, 1)
    expect(refusedIn(now, repaired).filter(({ kind }) => kind === 'advisesElsewhere')).toEqual([])
    expect(repaired.every(({ supervisorIds: each }) => each.length === 1)).toBe(true)
  })

  it('never proposes a supervisor that publishing would refuse, whatever they advise on', () => {
    const some = fc.subarray([...families])
    fc.assert(
      fc.property(fc.array(some, { minLength: 3, maxLength: 3 }), fc.nat(), (bound, seed) => {
        const knowledge = Object.fromEntries(
          bound.map((those, index) => [supervisor(index), advisesOn(those)]),
        )
        const facts = factsOf(shape, { knowledge })
        const { sessions } = planRound(facts, [], seed)
        expect(refusedIn(facts, sessions).filter(({ kind }) => kind === 'advisesElsewhere')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('proposes a single interview with a supervisor who may lead it, and with none where none may', () => {
    const one = { kind: 'oneSeat', learners: 4, supervisors: 2, slots: 0, rooms: 0 } as const
    const propose = (knowledge: RoundFacts['past']['knowledge']) =>
      proposeSession(openFacts(factsOf(one, { knowledge })), { personId: 'l0', seat: 'advisor' })
    const all = advisesOn(families)
    expect(propose({ v0: all })).toMatchObject({ supervisorId: 'v1', scenarioKey: expect.any(String) })
    expect(propose({ v0: all, v1: all })).toMatchObject({ supervisorId: null })
    const found = propose({ v0: advisesOn(others), v1: all })
    expect(found).toMatchObject({ supervisorId: 'v0', scenarioKey: first })
  })
})
