import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BriefKnowledge,
  briefKnowledges,
  knowledgeAfter,
  knowledgeWithoutSeat,
  mayReadBrief,
  momentAccess,
  seatRefusal,
} from '@/domain/access/brief-knowledge'
import { type Seat, seats } from '@/domain/live-session/core/seat'
import { countLooks } from '@/tests/support/looked'

const stands = [null, ...briefKnowledges] as const

describe('who may take which seat', () => {
  test.each<[BriefKnowledge | null, Record<Seat, string | null>]>([
    [null, { advisor: null, beneficiary: null, supervisor: null, observer: null }],
    [
      'advises',
      {
        advisor: 'advisesAlready',
        beneficiary: 'advisesElsewhere',
        supervisor: 'advisesElsewhere',
        observer: 'advisesElsewhere',
      },
    ],
    ['observes', { advisor: 'observesElsewhere', beneficiary: null, supervisor: null, observer: null }],
    ['saw', { advisor: 'momentSeen', beneficiary: null, supervisor: null, observer: null }],
    ['knows', { advisor: 'briefAlreadyKnown', beneficiary: null, supervisor: null, observer: null }],
  ])('of those who are bound by: %s', (held, expected) => {
    expect(Object.fromEntries(seats.map((seat) => [seat, seatRefusal(seat, held)]))).toEqual(expected)
  })
})

test('only who knows the brief may read it', () => {
  expect(stands.filter(mayReadBrief)).toEqual(['knows'])
})

test('a lent moment stays with the person who is to advise, and asks before it binds those who still may', () => {
  expect(Object.fromEntries(stands.map((held) => [held, momentAccess(held)]))).toEqual({
    null: 'asks',
    advises: 'never',
    observes: 'asks',
    saw: 'open',
    knows: 'open',
  })
})

test('what a person has seen or read outlasts their seat, what a seat alone binds them to does not', () => {
  expect(stands.map(knowledgeWithoutSeat)).toEqual([null, null, null, 'saw', 'knows'])
  expect(knowledgeAfter('observer', 'saw')).toBe('saw')
  expect(knowledgeAfter('beneficiary', 'saw')).toBe('knows')
})

test('whatever seats a learner takes, in any order, they never advise on a brief that they may read or hear of', () => {
  const looked = countLooks()
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...seats), { maxLength: 12 }), (wished) => {
      let held: BriefKnowledge | null = null
      const taken: Seat[] = []
      for (const seat of wished) {
        const before: BriefKnowledge | null = held
        if (seatRefusal(seat, before) !== null) continue
        looked.once()
        taken.push(seat)
        held = knowledgeAfter(seat, before)
        if (before === 'knows') expect(held).toBe('knows')
      }
      if (taken.includes('advisor')) expect(taken).toEqual(['advisor'])
      const opens = taken.some((seat) => seat === 'beneficiary' || seat === 'supervisor')
      expect(held !== null && mayReadBrief(held)).toBe(opens)
    }),
  )
  looked.expectAtLeast(100)
})
