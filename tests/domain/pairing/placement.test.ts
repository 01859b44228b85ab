import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openFacts } from '@/domain/pairing/look-up'
import { planRound } from '@/domain/pairing/plan-round'
import { type PlannedSession, peopleOf, type RoundFacts } from '@/domain/pairing/round'
import { after, anyFacts, factsOf, learner } from './cohorts'

const placed = (facts: RoundFacts, seed: number) => planRound(facts, [], seed).sessions
const withSetup = (facts: RoundFacts, setup: Partial<RoundFacts['setup']>): RoundFacts => ({
  ...facts,
  setup: { ...facts.setup, ...setup },
})

/** Cohorts whose people may all meet, and are away as often as not. */
const anyAbsences = fc
  .record({
    kind: fc.constantFrom('bothSeats' as const, 'oneSeat' as const),
    learners: fc.integer({ min: 2, max: 16 }),
    supervisors: fc.integer({ min: 0, max: 4 }),
    slots: fc.integer({ min: 1, max: 6 }),
    rooms: fc.integer({ min: 1, max: 4 }),
    supervisorsEach: fc.integer({ min: 1, max: 2 }),
  })
  .chain((shape) =>
    fc
      .array(fc.array(fc.boolean(), { minLength: shape.slots, maxLength: shape.slots }), {
        minLength: shape.learners,
        maxLength: shape.learners,
      })
      .map((away) =>
        factsOf(
          shape,
          {},
          away.map((row, index) => ({
            personId: learner(index),
            slotIds: row.flatMap((isAway, slot) => (isAway ? [`t${slot}`] : [])),
          })),
        ),
      ),
  )

describe('Where interviews are placed', () => {
  it('no person sits twice in a slot or while away, and no slot holds more than its rooms', () => {
    fc.assert(
      fc.property(fc.oneof(anyAbsences, anyFacts(12)), fc.nat(), (facts, seed) => {
        const look = openFacts(facts)
        const sessions = placed(facts, seed)
        const seats = sessions.flatMap((each) => peopleOf(each).map((person) => `${person} ${each.slotId}`))
        expect(new Set(seats).size).toBe(seats.length)
        const rooms = sessions.map(({ slotId, roomId }) => `${slotId} ${roomId}`)
        expect(new Set(rooms).size).toBe(rooms.length)
        const isThere = (each: PlannedSession) => peopleOf(each).every((id) => look.isFree(id, each.slotId))
        expect(sessions.every(isThere)).toBe(true)
        for (const { supervisorIds } of sessions)
          expect(supervisorIds.length).toBeLessThanOrEqual(facts.setup.supervisorsEach)
      }),
      { numRuns: 80 },
    )
  })

  it('everyone advises once and is beneficiary once at most, or takes part once', () => {
    fc.assert(
      fc.property(anyAbsences, fc.nat(), (facts, seed) => {
        const sessions = placed(facts, seed)
        const advisors = sessions.map(({ advisorId }) => advisorId)
        const beneficiaries = sessions.map(({ beneficiaryId }) => beneficiaryId)
        const both = [...advisors, ...beneficiaries, ...sessions.flatMap(({ observerIds }) => observerIds)]
        const once = facts.setup.kind === 'oneSeat' ? [both] : [advisors, beneficiaries]
        for (const people of once) expect(new Set(people).size).toBe(people.length)
      }),
      { numRuns: 60 },
    )
  })

  it('is the same for the same facts and the same seed', () => {
    fc.assert(
      fc.property(anyAbsences, fc.nat(), (facts, seed) => {
        expect(planRound(structuredClone(facts), [], seed)).toEqual(planRound(facts, [], seed))
      }),
      { numRuns: 30 },
    )
  })

  it('places as many whatever the seed', () => {
    fc.assert(
      fc.property(anyAbsences, fc.nat(), fc.nat(), (facts, one, other) => {
        expect(placed(facts, one).length).toBe(placed(facts, other).length)
      }),
      { numRuns: 40 },
    )
  })

  it('never places fewer with one more room, slot or free hour', () => {
    fc.assert(
      fc.property(anyAbsences, fc.nat(), (facts, seed) => {
        const { rooms, slots, away } = facts.setup
        const before = placed(facts, seed).length
        const room = { id: 'more', name: 'Salle de plus', place: 'room' as const }
        expect(placed(withSetup(facts, { rooms: [...rooms, room] }), seed).length).toBeGreaterThanOrEqual(
          before,
        )
        const slot = { id: 'more', startsAt: Date.UTC(2026, 10, 27, 8) }
        expect(placed(withSetup(facts, { slots: [...slots, slot] }), seed).length).toBeGreaterThanOrEqual(
          before,
        )
        const hour = away.map((each, at) => (at === 0 ? { ...each, slotIds: each.slotIds.slice(1) } : each))
        expect(placed(withSetup(facts, { away: hour }), seed).length).toBeGreaterThanOrEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  it('leaves all but one seat each to others where two can the same single slot', () => {
    const away = [0, 1].map((index) => ({
      personId: learner(index),
      slotIds: ['t1', 't2', 't3', 't4', 't5'],
    }))
    const shape = { kind: 'bothSeats' as const, learners: 24, supervisors: 4, slots: 6, rooms: 4 }
    for (let seed = 0; seed < 5; seed += 1) expect(placed(factsOf(shape, {}, away), seed)).toHaveLength(23)
  })

  it('asks another to observe where the one whose turn it is has to play', () => {
    // Two can the first slot alone; all others can the second alone, and have all observed before.
    const away = Array.from({ length: 5 }, (_, index) => ({
      personId: learner(index),
      slotIds: [index < 2 ? 't1' : 't0'],
    }))
    const seats = Object.fromEntries([2, 3, 4].map((index) => [learner(index), { observer: 1 }]))
    const shape = { kind: 'oneSeat' as const, learners: 5, supervisors: 2, slots: 2, rooms: 1 }
    for (let seed = 0; seed < 5; seed += 1) {
      const sessions = placed(factsOf(shape, { seats }, away), seed)
      expect(sessions).toHaveLength(2)
      const [observer] = sessions.flatMap(({ observerIds }) => observerIds)
      expect([2, 3, 4].map(learner)).toContain(observer)
    }
  })

  it('keeps what is locked where the rest is rearranged around it', () => {
    fc.assert(
      fc.property(anyAbsences, fc.nat(), (facts, seed) => {
        const kept = placed(facts, seed)
          .slice(0, 2)
          .map((each) => ({ ...each, locked: true }))
        const again = planRound(facts, kept, seed + 1).sessions
        expect(again).toEqual(expect.arrayContaining(kept))
        const players = again.flatMap(({ slotId, advisorId, beneficiaryId }) =>
          [advisorId, beneficiaryId].map((person) => `${person} ${slotId}`),
        )
        expect(new Set(players).size).toBe(players.length)
      }),
      { numRuns: 40 },
    )
  })

  it('gives each learner both seats equally often over a year in which they are often away', () => {
    const shape = { kind: 'oneSeat' as const, learners: 8, supervisors: 4, slots: 3, rooms: 2, scenarios: 60 }
    let facts = factsOf(shape)
    for (let round = 0; round < 8; round += 1) {
      const away = facts.setup.learnerIds.map((personId, index) => ({
        personId,
        slotIds: [`t${(index + round) % 3}`],
      }))
      const now = withSetup(facts, { away })
      const { sessions } = planRound(now, [], round)
      expect(sessions).toHaveLength(4)
      facts = after(now, sessions, round)
    }
    for (const each of facts.setup.learnerIds) {
      const held = facts.past.seats[each] ?? {}
      expect(Math.abs((held.advisor ?? 0) - (held.beneficiary ?? 0))).toBeLessThanOrEqual(1)
    }
  })
})
