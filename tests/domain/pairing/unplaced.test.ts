import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeRound } from '@/domain/pairing/judge-round'
import { openFacts } from '@/domain/pairing/look-up'
import { planRound } from '@/domain/pairing/plan-round'
import type { PlannedSession, RoundFacts, RoundSetup } from '@/domain/pairing/round'
import { explainMissing, shortageOf, type Unplaced } from '@/domain/pairing/unplaced'
import { factsOf, families, learner } from './cohorts'

type Away = RoundSetup['away']
const shape = { kind: 'bothSeats', learners: 6, supervisors: 3, slots: 4, rooms: 2 } as const
const slotIds = (...numbers: number[]) => numbers.map((number) => `t${number}`)
const setupOf = (away: Away = [], more: Partial<Parameters<typeof factsOf>[0]> = {}) =>
  factsOf({ ...shape, ...more }, {}, away).setup

function explained(facts: RoundFacts, sessions = planRound(facts, [], 1).sessions): readonly Unplaced[] {
  const look = openFacts(facts)
  return explainMissing(judgeRound(sessions, look).missing, sessions, look)
}

const changed = {
  hours: (setup: RoundSetup, personId: string, hours: readonly string[]): RoundSetup => ({
    ...setup,
    away: setup.away.map((each) =>
      each.personId === personId
        ? { ...each, slotIds: each.slotIds.filter((id) => !hours.includes(id)) }
        : each,
    ),
  }),
  slots: (setup: RoundSetup, count: number): RoundSetup => ({
    ...setup,
    slots: [
      ...setup.slots,
      ...Array.from({ length: count }, (_, at) => ({
        id: `more${at}`,
        startsAt: Date.UTC(2026, 10, 27, at),
      })),
    ],
  }),
  rooms: (setup: RoundSetup, count: number): RoundSetup => ({
    ...setup,
    rooms: [
      ...setup.rooms,
      ...Array.from({ length: count }, (_, at) => ({
        id: `more${at}`,
        name: `Salle de plus ${at}`,
        place: 'room' as const,
      })),
    ],
  }),
}

const placedIn = (setup: RoundSetup) => planRound({ ...factsOf(shape), setup }, [], 1).sessions.length

describe('Before a round is planned, it says who cannot be placed', () => {
  it('no learner, where there is place for all', () => {
    expect(shortageOf(setupOf())).toEqual({ lacking: 0, unplaced: [], slots: null, rooms: null })
  })

  it('a learner with no free slot, and the hours at which they would have a place', () => {
    const { unplaced } = shortageOf(setupOf([{ personId: 'l1', slotIds: slotIds(0, 1, 2, 3) }]))
    expect(unplaced).toEqual([
      {
        personId: 'l1',
        why: 'neverFree',
        remedies: [
          { kind: 'hour', count: 2, slotIds: slotIds(0, 1, 2, 3) },
          { kind: 'slot', count: 2 },
        ],
      },
    ])
  })

  it('a learner with one free slot who needs two', () => {
    const { lacking, unplaced } = shortageOf(setupOf([{ personId: 'l1', slotIds: slotIds(1, 2, 3) }]))
    expect(lacking).toBe(1)
    expect(unplaced).toMatchObject([{ personId: 'l1', why: 'oneSlotOnly' }])
    expect(unplaced[0]?.remedies).toContainEqual({ kind: 'hour', count: 1, slotIds: slotIds(1, 2, 3) })
  })

  it('a learner who is alone at their hours', () => {
    const others = [0, 2, 3, 4, 5].map((index) => ({ personId: learner(index), slotIds: slotIds(0, 1) }))
    const { unplaced } = shortageOf(setupOf([...others, { personId: 'l1', slotIds: slotIds(2, 3) }]))
    expect(unplaced).toMatchObject([{ personId: 'l1', why: 'aloneThere' }])
  })

  it('how many slots or rooms more would do', () => {
    expect(shortageOf(setupOf([], { learners: 12 }))).toMatchObject({ lacking: 4, slots: 2, rooms: 1 })
    expect(shortageOf(setupOf([], { slots: 1, rooms: 9 }))).toMatchObject({
      lacking: 3,
      slots: 1,
      rooms: null,
    })
  })

  it('where only absences stand in the way', () => {
    // All can the first slot, three the second: a learner who meets twice needs both.
    const away = [0, 1, 2].map((index) => ({ personId: learner(index), slotIds: slotIds(1) }))
    const found = shortageOf(setupOf(away, { slots: 2, rooms: 3 }))
    expect(found).toMatchObject({ lacking: 2, slots: 1, rooms: null })
    expect(found.unplaced.map(({ why }) => why)).toEqual(['oneSlotOnly', 'oneSlotOnly', 'oneSlotOnly'])
  })

  it('and keeps to it: what it counts is what the planner places, and what it proposes places more', () => {
    const anySetup = fc
      .record({
        kind: fc.constantFrom('bothSeats' as const, 'oneSeat' as const),
        learners: fc.integer({ min: 2, max: 9 }),
        slots: fc.integer({ min: 1, max: 4 }),
        rooms: fc.integer({ min: 1, max: 3 }),
      })
      .chain((drawn) =>
        fc
          .array(fc.subarray(slotIds(...Array.from({ length: drawn.slots }, (_, at) => at))), {
            minLength: drawn.learners,
            maxLength: drawn.learners,
          })
          .map(
            (away) =>
              factsOf(
                { ...drawn, supervisors: 3 },
                {},
                away.map((ids, index) => ({ personId: learner(index), slotIds: ids })),
              ).setup,
          ),
      )
    fc.assert(
      fc.property(anySetup, (setup) => {
        const { lacking, unplaced, slots, rooms } = shortageOf(setup)
        const all = setup.learnerIds.length
        const needed = setup.kind === 'bothSeats' ? all : Math.floor(all / 2)
        expect(placedIn(setup)).toBe(needed - lacking)
        if (slots !== null) {
          expect(placedIn(changed.slots(setup, slots))).toBe(needed)
          expect(placedIn(changed.slots(setup, slots - 1))).toBeLessThan(needed)
        }
        if (rooms !== null) {
          expect(placedIn(changed.rooms(setup, rooms))).toBe(needed)
          expect(placedIn(changed.rooms(setup, rooms - 1))).toBeLessThan(needed)
        }
        for (const { personId, remedies } of unplaced) {
          const more = (than: RoundSetup) => expect(placedIn(than)).toBeGreaterThan(needed - lacking)
          for (const remedy of remedies) {
            if (remedy.kind === 'slot') more(changed.slots(setup, remedy.count))
            if (remedy.kind !== 'hour') continue
            if (remedy.count > 1) more(changed.hours(setup, personId, remedy.slotIds))
            else for (const id of remedy.slotIds) more(changed.hours(setup, personId, [id]))
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('A planned round says why a learner has no place', () => {
  it('all rooms are taken when they can, and one more room would do', () => {
    const facts = factsOf({ ...shape, slots: 2, rooms: 2 })
    const { missing } = judgeRound(planRound(facts, [], 1).sessions, openFacts(facts))
    const found = explained(facts)
    expect(found.length).toBeGreaterThan(0)
    for (const { personId, why, remedies } of found) {
      expect(why).toBe('roomsFull')
      expect(remedies).toContainEqual({ kind: 'slot', count: 1 })
      // One room gives one seat: a learner who lacks both needs more.
      const lacksOne = missing.filter((each) => each.personId === personId).length === 1
      expect(remedies.some(({ kind }) => kind === 'room')).toBe(lacksOne)
    }
  })

  it('they know every brief, and no hour would help', () => {
    const all = Object.fromEntries(families.map((family) => [family, 'knows' as const]))
    const found = explained(factsOf(shape, { knowledge: { l2: all } }))
    expect(found).toContainEqual({ personId: 'l2', why: 'noSituation', remedies: [] })
  })

  it('planning anew would place them, where an interview was moved out of reach by hand', () => {
    const facts = factsOf(shape)
    const { sessions } = planRound(facts, [], 1)
    const less = sessions.slice(1)
    const found = explained(facts, less)
    expect(found.map(({ personId }) => personId).sort()).toEqual(
      [sessions[0]?.advisorId, sessions[0]?.beneficiaryId].sort(),
    )
    for (const { remedies } of found) expect(remedies).toEqual([{ kind: 'planAnew' }])
  })

  it('no partner is left for the last of an odd number', () => {
    const facts = factsOf({ ...shape, kind: 'oneSeat', learners: 5 })
    const unwatched = planRound(facts, [], 1).sessions.map((each) => ({ ...each, observerIds: [] }))
    expect(explained(facts, unwatched)).toMatchObject([{ why: 'nobodyLeft', remedies: [] }])
  })

  it('copes with a board on which interviews were piled up by hand', () => {
    const facts = factsOf(shape)
    const piled: readonly PlannedSession[] = planRound(facts, [], 1)
      .sessions.slice(1)
      .map((each) => ({ ...each, slotId: 't0', roomId: 'r0' }))
    for (const { remedies } of explained(facts, piled)) expect(remedies).toEqual([{ kind: 'planAnew' }])
    const lost = piled.map((each) => ({ ...each, slotId: 'gone', advisorId: 'gone' }))
    expect(explained(facts, lost).length).toBeGreaterThan(0)
  })

  it('says nothing of a round in which all have their seats', () => {
    expect(explained(factsOf(shape))).toEqual([])
  })
})
