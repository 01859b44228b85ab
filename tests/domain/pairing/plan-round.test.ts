import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeRound } from '@/domain/pairing/judge-round'
import { openFacts } from '@/domain/pairing/look-up'
import { costOfPairs } from '@/domain/pairing/pair-cost'
import { boundOfPairs, planRound } from '@/domain/pairing/plan-round'
import type { PlannedSession, RoundFacts } from '@/domain/pairing/round'
import { after, anyFacts, factsOf, families, learner, supervisor } from './cohorts'

const judge = (facts: RoundFacts, sessions: readonly PlannedSession[]) =>
  judgeRound(sessions, openFacts(facts))
const faultsIn = (facts: RoundFacts, sessions: readonly PlannedSession[]) =>
  Object.values(judge(facts, sessions).sessions).flatMap(({ faults }) => faults)
const pairsOf = (sessions: readonly PlannedSession[]) =>
  sessions.map(({ advisorId, beneficiaryId }) => `${advisorId} ${beneficiaryId}`)

describe('A round in which everyone has both seats', () => {
  it('lets each of twelve advise once and be beneficiary once, in three rooms and four slots', () => {
    const facts = factsOf({ kind: 'bothSeats', learners: 12, supervisors: 3, slots: 4, rooms: 3 })
    const { sessions, isOptimal } = planRound(facts, [], 1)
    const verdict = judge(facts, sessions)
    expect(sessions).toHaveLength(12)
    expect(verdict.missing).toEqual([])
    expect(faultsIn(facts, sessions)).toEqual([])
    expect(verdict.relaxed).toEqual([])
    expect(verdict.loads).toEqual({ v0: 4, v1: 4, v2: 4 })
    expect(isOptimal).toBe(true)
  })

  it('puts no two people together in both directions, where they are three or more', () => {
    for (let learners = 3; learners <= 11; learners += 1) {
      for (let seed = 0; seed < 6; seed += 1) {
        const facts = factsOf({ kind: 'bothSeats', learners, supervisors: 9, slots: 6, rooms: 5 })
        const pairs = pairsOf(planRound(facts, [], seed).sessions)
        expect(pairs).toHaveLength(learners)
        const turned = pairs.filter((pair) => pairs.includes(pair.split(' ').reverse().join(' ')))
        expect(turned).toEqual([])
      }
    }
  })

  it('says of two people alone that they meet twice', () => {
    const facts = factsOf({ kind: 'bothSeats', learners: 2, supervisors: 1, slots: 2, rooms: 1 })
    const { sessions } = planRound(facts, [], 1)
    expect(sessions).toHaveLength(2)
    expect(judge(facts, sessions).relaxed.map(({ rule }) => rule)).toEqual(['unusedPair', 'unusedPair'])
  })

  it('repeats no pair in a year of six rounds, and no advisor knows their brief', () => {
    let facts = factsOf({ kind: 'bothSeats', learners: 8, supervisors: 4, slots: 4, rooms: 3 })
    for (let round = 0; round < 3; round += 1) {
      const planned = planRound(facts, [], round)
      expect(faultsIn(facts, planned.sessions)).toEqual([])
      expect(judge(facts, planned.sessions).relaxed.filter(({ rule }) => rule === 'unusedPair')).toEqual([])
      facts = after(facts, planned.sessions)
    }
  })
})

describe('A supervisor who learns elsewhere', () => {
  const advises = Object.fromEntries(families.slice(1).map((family) => [family, 'advises' as const]))
  const shape = { kind: 'bothSeats', learners: 3, supervisors: 1, slots: 3, rooms: 1 } as const
  const facts = factsOf(shape, { knowledge: { [supervisor(0)]: advises } })

  it('is given no interview on a situation that they still advise on', () => {
    const { sessions } = planRound(facts, [], 1)
    const held = sessions.filter(({ scenarioKey }) => scenarioKey !== null)
    expect(held.map(({ scenarioKey }) => openFacts(facts).scenario(scenarioKey ?? '')?.family)).toEqual(
      held.map(() => families[0]),
    )
    expect(held.length).toBeGreaterThan(0)
  })

  it('is named where one was chosen all the same', () => {
    const [first] = planRound(facts, [], 1).sessions
    if (!first) throw new Error('no interview was planned')
    const known = facts.scenarios.find(({ family }) => family === families[1])?.key ?? ''
    expect(faultsIn(facts, [{ ...first, scenarioKey: known }])).toContainEqual({
      kind: 'advisesElsewhere',
      personId: supervisor(0),
    })
  })
})

describe('A round in which everyone takes part once', () => {
  it('keeps the seats of each even over the rounds, and lets each observe in turn', () => {
    let facts = factsOf({ kind: 'oneSeat', learners: 7, supervisors: 3, slots: 2, rooms: 3 })
    for (let round = 0; round < 7; round += 1) {
      const { sessions } = planRound({ ...facts, past: { ...facts.past, knowledge: {} } }, [], round)
      const verdict = judge({ ...facts, past: { ...facts.past, knowledge: {} } }, sessions)
      expect(verdict.missing).toEqual([])
      expect(verdict.relaxed.filter(({ rule }) => rule !== 'unusedPair')).toEqual([])
      facts = after(facts, sessions)
      for (let index = 0; index < 7; index += 1) {
        const held = facts.past.seats[learner(index)] ?? {}
        expect(Math.abs((held.advisor ?? 0) - (held.beneficiary ?? 0))).toBeLessThanOrEqual(1)
      }
    }
    const observed = facts.setup.learnerIds.map((each) => facts.past.seats[each]?.observer ?? 0)
    expect(observed).toEqual([1, 1, 1, 1, 1, 1, 1])
  })
})

describe('What a plan keeps to, whatever the cohort', () => {
  it('leaves no learner without a partner whatever seats are owed, except those away the whole round', () => {
    const owed = fc.array(fc.record({ advisor: fc.nat(3), beneficiary: fc.nat(3) }), {
      minLength: 8,
      maxLength: 12,
    })
    fc.assert(
      fc.property(owed, fc.boolean(), fc.nat(), (held, areTwoAway, seed) => {
        const facts = factsOf({ kind: 'oneSeat', learners: held.length, supervisors: 6, slots: 2, rooms: 6 })
        const seats = Object.fromEntries(held.map((each, index) => [learner(index), each]))
        const slotIds = facts.setup.slots.map(({ id }) => id)
        const away = (areTwoAway ? [0, 1] : []).map((index) => ({ personId: learner(index), slotIds }))
        const { sessions } = planRound(
          { ...facts, setup: { ...facts.setup, away }, past: { ...facts.past, seats } },
          [],
          seed,
        )
        expect(sessions).toHaveLength(Math.floor((held.length - away.length) / 2))
      }),
      { numRuns: 150 },
    )
  })

  it('has no learner observe what they advise on elsewhere', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const facts = factsOf({ kind: 'oneSeat', learners: 3, supervisors: 1, slots: 1, rooms: 1 })
        const [one, ...rest] = facts.scenarios
        const past = {
          ...facts.past,
          seats: { [learner(0)]: { observer: 1 }, [learner(1)]: { observer: 1 } },
          knowledge: { [learner(2)]: { [one?.family ?? '']: 'advises' as const } },
        }
        const scenarios = [one, rest[0]].flatMap((each) => each ?? [])
        const { sessions } = planRound({ ...facts, past, scenarios }, [], seed)
        expect(sessions.map(({ observerIds, scenarioKey }) => [observerIds, scenarioKey])).toEqual([
          [[learner(2)], rest[0]?.key],
        ])
      }),
    )
  })

  it('has no person in two places or placed while away, and no brief that its advisor knows', () => {
    fc.assert(
      fc.property(anyFacts(), fc.integer(), (facts, seed) => {
        const { sessions } = planRound(facts, [], seed)
        const never = faultsIn(facts, sessions).filter(
          ({ kind }) => kind !== 'noSupervisor' && kind !== 'noScenario',
        )
        expect(never).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('is the same for the same seed, keeps what is locked, and never costs less than its bound', () => {
    fc.assert(
      fc.property(anyFacts(), fc.integer(), (facts, seed) => {
        const first = planRound(facts, [], seed)
        expect(planRound(facts, [], seed)).toEqual(first)
        expect(first.bound).toBeLessThanOrEqual(first.cost)
        if (first.isOptimal)
          expect(costOfPairs(first.sessions, openFacts(facts))).toBe(boundOfPairs(facts, first.sessions))
        const kept = first.sessions.slice(0, 2).map((each) => ({ ...each, locked: true }))
        const again = planRound(facts, kept, seed + 1)
        expect(again.sessions).toEqual(expect.arrayContaining(kept))
        const seatedTwice = faultsIn(facts, again.sessions).filter(({ kind }) =>
          ['twiceAtOnce', 'seatTwice', 'roomTaken', 'notFree'].includes(kind),
        )
        expect(seatedTwice).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('gives supervisors loads that differ by one at most where all of them are free', () => {
    fc.assert(
      fc.property(anyFacts(), fc.integer(), (drawn, seed) => {
        const facts = { ...drawn, setup: { ...drawn.setup, away: [] } }
        const { sessions } = planRound(facts, [], seed)
        const loads = facts.setup.supervisorIds.map((each) => judge(facts, sessions).loads[each] ?? 0)
        if (loads.length > 0) expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 30 },
    )
  })
})

describe('What a plan prefers', () => {
  const shape = { kind: 'bothSeats', learners: 4, supervisors: 2, slots: 4, rooms: 2 } as const

  it('plays a scenario that trains what an advisor has committed to, and says so', () => {
    const facts = factsOf(shape, { training: { l1: ['nadia'] } })
    const { sessions } = planRound(facts, [], 3)
    const trained = sessions.find(({ advisorId }) => advisorId === 'l1')
    expect(trained?.scenarioKey).toBe('nadia')
    expect(judge(facts, sessions).sessions[trained?.id ?? '']?.reasons).toContainEqual({
      kind: 'trainsCommitment',
      personId: 'l1',
    })
  })

  it('gives up an unread scenario before an unused pair, and names its readers', () => {
    const all = Object.fromEntries(families.slice(1).map((family) => [family, 'knows' as const]))
    const knowledge = { l0: { [families[0] as string]: 'knows' as const }, l1: all, l2: all, l3: all }
    const met = [
      { advisorId: 'l1', beneficiaryId: 'l2', at: 0 },
      { advisorId: 'l2', beneficiaryId: 'l3', at: 0 },
      { advisorId: 'l3', beneficiaryId: 'l1', at: 0 },
    ]
    const facts = factsOf(shape, { knowledge, met })
    const { relaxed } = judge(facts, planRound(facts, [], 1).sessions)
    expect(relaxed.every(({ people }) => people.length > 0)).toBe(true)
    expect(relaxed.filter(({ rule }) => rule === 'unusedPair').length).toBeLessThanOrEqual(1)
  })

  it('shows an advisor to a supervisor who has not seen them', () => {
    const seen = ['l0', 'l1', 'l2', 'l3'].map((advisorId) => ({ supervisorId: supervisor(0), advisorId }))
    const facts = factsOf(
      { ...shape, kind: 'oneSeat', slots: 1 },
      { supervised: seen.slice(0, 1), seats: { l0: { beneficiary: 1, advisor: 1 } } },
    )
    for (let seed = 0; seed < 5; seed += 1) {
      const session = planRound(facts, [], seed).sessions.find(({ advisorId }) => advisorId === 'l0')
      if (session) expect(session.supervisorIds).toEqual([supervisor(1)])
    }
  })
})
