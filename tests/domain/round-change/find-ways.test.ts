import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doublePlaces } from '@/domain/occupancy/double-places'
import { openFacts } from '@/domain/pairing/look-up'
import type { RoundSetup } from '@/domain/pairing/round'
import type { AbsenceFacts, Touchable } from '@/domain/round-change/absence/facts'
import { findWays } from '@/domain/round-change/absence/find-ways'
import { stayOf } from '@/domain/round-change/absence/options'
import type { Way } from '@/domain/round-change/absence/ways'
import { withEffects } from '@/domain/round-change/change'
import { countLooks } from '../../support/looked'

const HOUR = 3_600_000
const LENGTH = 45 * 60_000
const start = Date.UTC(2031, 0, 7, 8)
const hour = (index: number) => start + index * HOUR

type Held = {
  slot: number
  room: number
  advisor: string
  beneficiary: string
  supervisor: string
  observers?: readonly string[]
}
type Round = {
  slots: number
  rooms: number
  learners: readonly string[]
  supervisors: readonly string[]
  held: readonly Held[]
}

function factsOf(
  { slots, rooms, learners, supervisors, held }: Round,
  absence: AbsenceFacts['absence'],
): AbsenceFacts {
  const setup: RoundSetup = {
    kind: 'oneSeat',
    slots: Array.from({ length: slots }, (_, index) => ({ id: `t${index}`, startsAt: hour(index) })),
    rooms: Array.from({ length: rooms }, (_, index) => ({
      id: `r${index}`,
      name: `Salle ${index}`,
      place: 'room',
    })),
    learnerIds: [...learners],
    supervisorIds: [...supervisors],
    supervisorsEach: 1,
    away: [],
  }
  const past = { met: [], seats: {}, supervised: [], knowledge: {}, training: {} }
  const scenarios = held.map((_, index) => ({ key: `s${index}`, family: `s${index}` }))
  const sessions = held.map(
    ({ slot, room, advisor, beneficiary, supervisor, observers = [] }, index): Touchable => ({
      lengthMs: LENGTH,
      agreed: {
        liveSessionId: `live${index}`,
        status: 'scheduled',
        scheduledFor: hour(slot),
        place: 'room',
        where: { kind: 'room', name: `Salle ${room}` },
        seats: [
          { personId: advisor, seat: 'advisor' },
          { personId: beneficiary, seat: 'beneficiary' },
          { personId: supervisor, seat: 'supervisor' },
          ...observers.map((personId) => ({ personId, seat: 'observer' as const })),
        ],
      },
      planned: {
        id: `p${index}`,
        slotId: `t${slot}`,
        roomId: `r${room}`,
        advisorId: advisor,
        beneficiaryId: beneficiary,
        supervisorIds: [supervisor],
        observerIds: [...observers],
        scenarioKey: `s${index}`,
        locked: false,
      },
    }),
  )
  return {
    absence,
    sessions,
    look: openFacts({ setup, past, scenarios }),
    elsewhere: [],
    cohortId: 'here',
    cannotCome: () => false,
    now: start - HOUR,
  }
}

const morning = (personId: string, slots = 1) => ({ personId, from: hour(0), until: hour(slots) - 1 })
const pair = (change: Partial<Round> = {}): Round => ({
  slots: 1,
  rooms: 1,
  learners: ['camille', 'hugo'],
  supervisors: ['claire'],
  held: [{ slot: 0, room: 0, advisor: 'camille', beneficiary: 'hugo', supervisor: 'claire' }],
  ...change,
})
const of = (ways: readonly Way[], kind: Way['kinds'][number]) =>
  ways.find(({ kinds }) => kinds.includes(kind))
const seatsAfter = (way: Way | undefined) =>
  way?.effects.map(({ after }) => after?.seats.map(({ personId }) => personId).join(' '))

describe('Ways without a supervisor', () => {
  test('have a free supervisor supervise at the same hour, and come to one', () => {
    const ways = findWays(factsOf(pair({ supervisors: ['claire', 'paul'] }), morning('claire')))
    expect(ways).toHaveLength(1)
    expect(ways[0]).toMatchObject({ kinds: ['everybody', 'fewestLetters', 'noRule'], hours: 0, letters: 3 })
    expect(seatsAfter(ways[0])).toEqual(['camille hugo paul'])
  })

  test('wait where no person is free, at any hour', () => {
    const [way] = findWays(factsOf(pair(), morning('claire')))
    expect(way).toMatchObject({ effects: [], openIds: ['live0'], letters: 0 })
  })

  test('move the interview to an hour at which they are back, or have a colleague follow both rooms from the wall', () => {
    const round = pair({
      slots: 2,
      rooms: 2,
      supervisors: ['claire', 'paul'],
      learners: ['camille', 'hugo', 'lea', 'moussa'],
      held: [
        { slot: 0, room: 0, advisor: 'camille', beneficiary: 'hugo', supervisor: 'claire' },
        { slot: 0, room: 1, advisor: 'lea', beneficiary: 'moussa', supervisor: 'paul' },
      ],
    })
    const ways = findWays(factsOf(round, morning('claire')))
    expect(of(ways, 'noRule')).toMatchObject({ hours: 1, givenUp: [], openIds: [] })
    const wall = { hours: 0, givenUp: [{ rule: 'wall', personId: 'paul', liveSessionId: 'live0' }] }
    const seated = factsOf({ ...round, slots: 1 }, morning('claire'))
    expect(of(findWays(seated), 'everybody')).toMatchObject(wall)
    expect(of(findWays(seated), 'noRule')).toMatchObject({ openIds: ['live0'] })
  })
})

describe('Ways without a learner', () => {
  test('keep everybody’s place by another hour, before a learner plays twice', () => {
    const round = pair({ slots: 2, learners: ['camille', 'hugo', 'lea'] })
    const ways = findWays(factsOf(round, morning('camille')))
    expect(of(ways, 'noRule')).toBeDefined()
    expect(seatsAfter(of(ways, 'noRule'))?.every((seats) => /^(camille|lea) /u.test(seats ?? ''))).toBe(true)
  })

  test('rather ask who observes it', () => {
    const held = [
      { slot: 0, room: 0, advisor: 'camille', beneficiary: 'hugo', supervisor: 'claire', observers: ['lea'] },
    ]
    const ways = findWays(factsOf(pair({ learners: ['camille', 'hugo', 'lea'], held }), morning('camille')))
    expect(seatsAfter(ways[0])).toEqual(['lea hugo claire'])
  })

  test('let an observer go without a replacement, and tell no other person', () => {
    const held = [
      { slot: 0, room: 0, advisor: 'camille', beneficiary: 'hugo', supervisor: 'claire', observers: ['lea'] },
    ]
    const [way] = findWays(factsOf(pair({ learners: ['camille', 'hugo', 'lea'], held }), morning('lea')))
    expect(seatsAfter(way)).toEqual(['camille hugo claire'])
    expect(way?.letters).toBe(0)
  })
})

test('every way books no person twice, gives up no rule where it says so, and is the best at what it is for', () => {
  const tally = countLooks()
  const learners = Array.from({ length: 8 }, (_, index) => `l${index}`)
  const supervisors = ['s0', 's1', 's2']
  const round = fc.record({
    slots: fc.integer({ min: 1, max: 4 }),
    rooms: fc.integer({ min: 1, max: 3 }),
    order: fc.shuffledSubarray(learners, { minLength: 8, maxLength: 8 }),
    absent: fc.constantFrom(...learners, ...supervisors),
    length: fc.integer({ min: 1, max: 3 }),
  })
  fc.assert(
    fc.property(round, ({ slots, rooms, order, absent, length }) => {
      const held: Held[] = []
      for (let at = 0; at < slots * rooms && held.length < 4; at += 1) {
        const [slot, room] = [Math.floor(at / rooms), at % rooms]
        const [advisor, beneficiary] = [order[2 * held.length] ?? '', order[2 * held.length + 1] ?? '']
        held.push({ slot, room, advisor, beneficiary, supervisor: supervisors[room] ?? 's0' })
      }
      const facts = factsOf({ slots, rooms, learners, supervisors, held }, morning(absent, length))
      const ways = findWays(facts)
      const agreed = facts.sessions.map((each) => each.agreed)
      for (const way of ways) {
        tally.once()
        const open = new Set(way.openIds)
        const then = withEffects(agreed, way.effects).map((each) => ({
          ...each,
          seats: open.has(each.liveSessionId)
            ? each.seats.filter(({ personId }) => personId !== absent)
            : each.seats,
        }))
        const stays = then.map((each) => stayOf(each, LENGTH, 'here'))
        const doubles = stays.flatMap((stay) => doublePlaces(stay, stays))
        expect(doubles.every(({ mayBeFromWall }) => mayBeFromWall)).toBe(true)
        if (way.kinds.includes('noRule')) expect(way.givenUp.length + doubles.length).toBe(0)
      }
      const [everybody, fewest] = [of(ways, 'everybody'), of(ways, 'fewestLetters')]
      if (!everybody || !fewest) return
      expect(fewest.openIds.length).toBe(everybody.openIds.length)
      expect(fewest.letters).toBeLessThanOrEqual(everybody.letters)
      expect(everybody.givenUp.length).toBeLessThanOrEqual(fewest.givenUp.length)
    }),
  )
  tally.expectAtLeast(50)
})
