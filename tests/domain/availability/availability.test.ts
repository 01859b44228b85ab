import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AskedPerson,
  awayOf,
  countFree,
  hourState,
  hoursLeft,
  inTableOrder,
  linkUntil,
  takesAnswers,
} from '@/domain/availability/availability'

const slots = ['t1', 't2', 't3'].map((id, index) => ({ id, startsAt: index * 3_600_000 }))
const person = (personId: string, more: Partial<AskedPerson> = {}): AskedPerson => ({
  personId,
  part: 'learner',
  answeredAt: 1,
  remindedAt: null,
  said: [],
  takenSlotIds: new Set(),
  ...more,
})
const away = (slotId: string, saidBy: string | null = null) => ({ slotId, isAway: true, saidBy })
const states = (one: AskedPerson) => slots.map((slot) => hourState(one, slot))

describe('how a member stands to an hour', () => {
  it('is free where they answered without naming it, and unknown where they did not answer', () => {
    expect(states(person('ines', { said: [away('t2')] }))).toEqual(['free', 'away', 'free'])
    expect(states(person('ines', { answeredAt: null }))).toEqual(['unknown', 'unknown', 'unknown'])
  })

  it('is what a coordinator set, before an answer too, and taken where another interview is', () => {
    const said = [away('t1', 'sandrine'), { slotId: 't2', isAway: false, saidBy: 'sandrine' }]
    expect(states(person('ines', { said, answeredAt: null, takenSlotIds: new Set(['t3']) }))).toEqual([
      'away',
      'free',
      'taken',
    ])
  })
})

describe('the table', () => {
  it('begins with those who are awaited, then those without an hour, each group as it came', () => {
    const people = [
      person('answered'),
      person('none', { said: slots.map(({ id }) => away(id)) }),
      person('silent', { answeredAt: null }),
      person('other'),
    ]
    expect(inTableOrder(people, slots).map(({ personId }) => personId)).toEqual([
      'silent',
      'none',
      'answered',
      'other',
    ])
  })
})

const anyPerson = fc
  .record({
    answeredAt: fc.constantFrom(null, 1),
    said: fc.uniqueArray(fc.record({ slotId: fc.constantFrom('t1', 't2', 't3'), isAway: fc.boolean() }), {
      selector: ({ slotId }) => slotId,
    }),
    taken: fc.subarray(['t1', 't2', 't3']),
  })
  .map(({ answeredAt, said, taken }) =>
    person('any', {
      answeredAt,
      said: said.map((each) => ({ ...each, saidBy: null })),
      takenSlotIds: new Set(taken),
    }),
  )

describe('what the planner takes of it', () => {
  it('counts silence as free, and leaves to it what other interviews take', () => {
    const silent = person('ines', { answeredAt: null, takenSlotIds: new Set(['t1']) })
    expect(awayOf([silent], slots)).toEqual([])
    expect(hoursLeft(silent, slots)).toBe(2)
  })

  it('names an hour if and only if it was said that a member cannot', () => {
    fc.assert(
      fc.property(fc.array(anyPerson, { maxLength: 5 }), (people) => {
        const named = people.map((each, index) => ({ ...each, personId: `p${index}` }))
        const told = new Map(awayOf(named, slots).map(({ personId, slotIds }) => [personId, slotIds]))
        for (const each of named) {
          const said = each.said.filter(({ isAway }) => isAway).map(({ slotId }) => slotId)
          expect(new Set(told.get(each.personId) ?? [])).toEqual(new Set(said))
        }
      }),
    )
  })

  it('has as many free people at an hour as people who have it left', () => {
    fc.assert(
      fc.property(fc.array(anyPerson, { maxLength: 5 }), (people) => {
        const free = [...countFree(people, slots).values()].reduce((sum, count) => sum + count, 0)
        expect(free).toBe(people.reduce((sum, each) => sum + hoursLeft(each, slots), 0))
      }),
    )
  })
})

describe('until when people answer', () => {
  const day = 86_400_000
  it('is the last hour, or until the round is published: late answers are taken', () => {
    expect(takesAnswers({ lastSlotAt: 10, isPublished: false }, 9)).toBe(true)
    expect(takesAnswers({ lastSlotAt: 10, isPublished: false }, 10)).toBe(false)
    expect(takesAnswers({ lastSlotAt: 10, isPublished: true }, 9)).toBe(false)
  })

  it('is, by a link, the day of answering; for a later letter three days more, never past the last hour', () => {
    expect(linkUntil({ answerBy: 5 * day, lastSlotAt: 20 * day }, day)).toBe(5 * day)
    expect(linkUntil({ answerBy: 5 * day, lastSlotAt: 20 * day }, 6 * day)).toBe(9 * day)
    expect(linkUntil({ answerBy: 5 * day, lastSlotAt: 7 * day }, 6 * day)).toBe(7 * day)
  })
})
