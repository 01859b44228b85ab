import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Seat } from '@/domain/live-session/core/seat'
import { type DoublePlace, doublePlaces } from '@/domain/occupancy/double-places'
import { type Keeping, keepBy, keptOf, newDoubles } from '@/domain/occupancy/keeping'
import { overlap, type Stay, type StayFacts, stayOf } from '@/domain/occupancy/stay'

const minute = 60_000
const nine = Date.UTC(2027, 0, 7, 8)

const stay = (id: string, change: Partial<Stay> = {}): Stay => ({
  id,
  cohortId: 'a',
  startsAt: nine,
  lengthMs: 45 * minute,
  people: [],
  room: null,
  isDraft: false,
  ...change,
})
const sits = (personId: string, seat: Seat) => ({ personId, supervises: seat === 'supervisor' })

const aPerson = fc.record({
  personId: fc.constantFrom('moussa', 'claire', 'paul', 'camille'),
  supervises: fc.boolean(),
})
const aStay = fc.record({
  id: fc.uuid(),
  cohortId: fc.constantFrom('a', 'b'),
  startsAt: fc.integer({ min: 0, max: 20 }).map((step) => nine + step * 15 * minute),
  lengthMs: fc.integer({ min: 1, max: 6 }).map((step) => step * 15 * minute),
  people: fc.uniqueArray(aPerson, { selector: ({ personId }) => personId, maxLength: 4 }),
  room: fc.constantFrom(null, 'Berthelot', ' berthelot ', 'Curie'),
  isDraft: fc.constant(false),
})
const told = (doubles: readonly DoublePlace[]) =>
  doubles.map(({ occupant, other, weight, mayBeFromWall }) =>
    JSON.stringify([occupant, other.id, weight, mayBeFromWall]),
  )

describe('Who is taken when', () => {
  test('is the same seen from either interview', () => {
    fc.assert(
      fc.property(aStay, aStay, (one, other) => {
        const [from, to] = [doublePlaces(one, [other]), doublePlaces(other, [one])]
        const bare = (doubles: readonly DoublePlace[]) =>
          doubles
            .map(({ occupant, weight, mayBeFromWall }) => JSON.stringify([occupant, weight, mayBeFromWall]))
            .sort()
        expect(bare(from)).toEqual(bare(to))
      }),
    )
  })

  test('lasts to its end and no longer: minute by minute, both are going on at some moment or they do not meet', () => {
    fc.assert(
      fc.property(aStay, aStay, (one, other) => {
        const minutesOf = ({ startsAt, lengthMs }: Stay) =>
          Array.from({ length: lengthMs / minute }, (_, index) => startsAt + index * minute)
        const during = new Set(minutesOf(one))
        expect(overlap(one, other)).toBe(minutesOf(other).some((at) => during.has(at)))
      }),
    )
    const after = stay('second', { startsAt: nine + 45 * minute, room: 'Curie' })
    expect(doublePlaces(stay('first', { room: 'Curie' }), [after])).toEqual([])
  })

  test('does not depend on the order in which interviews and seats are read', () => {
    fc.assert(
      fc.property(
        aStay,
        fc.uniqueArray(aStay, { selector: ({ id }) => id }),
        fc.func(fc.integer()),
        (one, others, key) => {
          const mixed = [...others].sort((a, b) => key(a.id) - key(b.id))
          const turned = { ...one, people: one.people.toReversed() }
          expect(told(doublePlaces(turned, mixed)).sort()).toEqual(told(doublePlaces(one, others)).sort())
        },
      ),
    )
  })

  test('an interview that is moved is not in its own way', () => {
    fc.assert(
      fc.property(aStay, aStay, (before, after) => {
        expect(doublePlaces({ ...after, id: before.id }, [before])).toEqual([])
      }),
    )
  })

  test.each<[string, Seat, Seat, DoublePlace['weight']]>([
    ['plays in both is refused', 'advisor', 'beneficiary', 'refused'],
    ['plays here and supervises there is refused', 'advisor', 'supervisor', 'refused'],
    ['observes here and plays there is refused', 'observer', 'advisor', 'refused'],
    ['supervises both is asked for a reason', 'supervisor', 'supervisor', 'asked'],
  ])('who %s', (_, here, there, weight) => {
    const found = doublePlaces(stay('one', { people: [sits('claire', here)] }), [
      stay('other', { cohortId: 'b', people: [sits('claire', there)] }),
    ])
    expect(found.map((each) => each.weight)).toEqual([weight])
  })

  test('a room is one by its name, whatever its case and spaces, and within its cohort alone', () => {
    const here = stay('one', { room: 'Salle  Curie' })
    const asked = doublePlaces(here, [stay('other', { room: ' salle curie' })])
    expect(asked.map(({ occupant, weight }) => [occupant.kind, weight])).toEqual([['room', 'asked']])
    expect(doublePlaces(here, [stay('other', { cohortId: 'b', room: 'Salle Curie' })])).toEqual([])
  })

  test('another coordinator’s draft warns, and takes no person', () => {
    const people = [sits('moussa', 'advisor')]
    const found = doublePlaces(stay('one', { people }), [stay('draft', { people, isDraft: true })])
    expect(found.map(({ weight }) => weight)).toEqual(['warned'])
  })
})

describe('No person is taken', () => {
  const { people: _, ...where } = stay('one')
  const facts = (change: Partial<StayFacts> = {}): StayFacts => ({
    ...where,
    status: 'scheduled',
    seats: [{ personId: 'moussa', seat: 'advisor', isHeld: true }],
    ...change,
  })
  test.each(['cancelled', 'closed', 'unscheduled'] as const)('by an interview that is %s', (status) => {
    expect(stayOf(facts({ status }), nine)).toBeNull()
  })

  test('by an unopened interview that is waited for no more', () => {
    expect(stayOf(facts(), nine + 4 * 60 * minute)).toBeNull()
    expect(stayOf(facts({ status: 'debrief' }), nine + 4 * 60 * minute)).not.toBeNull()
  })

  test('by a seat that ended, or was declined', () => {
    const seats = [
      { personId: 'moussa', seat: 'advisor' as const, isHeld: false },
      { personId: 'claire', seat: 'supervisor' as const, isHeld: true },
    ]
    expect(stayOf(facts({ seats }), nine)?.people).toEqual([sits('claire', 'supervisor')])
  })
})

describe('A double place that is kept', () => {
  const people = [sits('claire', 'supervisor'), sits('moussa', 'advisor')]
  const here = stay('one', { people, room: 'Curie' })
  const there = (change: Partial<Stay> = {}) => stay('other', { people, room: 'Curie', ...change })
  const doubles = (change: Partial<Stay> = {}) => doublePlaces(here, [there(change)])
  const of = (id: string, change: Partial<Stay> = {}) => {
    const found = doubles(change).find(({ occupant }) => occupant.id === id)
    if (!found) throw new Error(`${id} is not in two places`)
    return found
  }
  const keeping = (change: Partial<Keeping> = {}): Keeping => ({
    occupants: doubles().map(({ occupant }) => occupant),
    reason: 'Claire passe de l’une à l’autre.',
    isFromWall: false,
    ...change,
  })

  test('has a reason, and is never that of a player', () => {
    expect(keepBy('one', of('claire'), keeping())?.reason).toBe('Claire passe de l’une à l’autre.')
    expect(keepBy('one', of('curie'), keeping())).not.toBeNull()
    expect(keepBy('one', of('claire'), keeping({ reason: '  ' }))).toBeNull()
    expect(keepBy('one', of('moussa'), keeping())).toBeNull()
  })

  test('is one that the answer spoke of', () => {
    expect(keepBy('one', of('claire'), keeping({ occupants: [{ kind: 'person', id: 'paul' }] }))).toBeNull()
  })

  test('from the wall, a supervisor needs no reason while both begin together in one cohort', () => {
    const wall = keeping({ reason: '', isFromWall: true })
    const kept = keepBy('one', of('claire'), wall)
    expect(kept?.reason).toBeNull()
    expect(keepBy('one', of('curie'), wall)).toBeNull()
    const later = { startsAt: nine + 15 * minute }
    expect(keepBy('one', of('claire', later), wall)).toBeNull()
    expect(keptOf('one', of('claire'), kept ? [kept] : [])).toEqual(kept)
    expect(keptOf('one', of('claire', later), kept ? [kept] : [])).toBeNull()
    expect(keptOf('one', of('claire', { cohortId: 'b' }), kept ? [kept] : [])).toBeNull()
  })

  test('is read from both interviews', () => {
    const kept = keepBy('one', of('claire'), keeping())
    const [back] = doublePlaces(there(), [here])
    expect(back && keptOf('other', back, kept ? [kept] : [])).toEqual(kept)
  })

  test('was there before a change, and does not hinder it', () => {
    expect(newDoubles(doubles(), doubles())).toEqual([])
    expect(newDoubles([], doubles())).toHaveLength(3)
  })
})
