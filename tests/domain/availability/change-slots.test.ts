import { expect, it } from 'vitest'
import { type AskedPerson, hourState, isAwaited } from '@/domain/availability/availability'
import { changeSlots } from '@/domain/availability/change-slots'

const HOUR = 3_600_000
const slots = [1, 2].map((index) => ({ id: `t${index}`, startsAt: index * HOUR }))
const change = (hours: readonly number[]) => changeSlots(slots, hours, { now: 7, newId: () => 'new' })

it('hours that stay keep their id; added ones bear the moment, and each stands once in the order of time', () => {
  const { slots: next, added, removed } = change([3 * HOUR, HOUR, 3 * HOUR])
  expect(next).toEqual([slots[0], { id: 'new', startsAt: 3 * HOUR, askedAt: 7 }])
  expect(added.map(({ id }) => id)).toEqual(['new'])
  expect(removed).toEqual([slots[1]])
})

it('an answer given before an hour was added says nothing of that hour', () => {
  const { slots: next } = change([HOUR, 2 * HOUR, 3 * HOUR])
  const person: AskedPerson = {
    personId: 'ines',
    part: 'learner',
    answeredAt: 6,
    remindedAt: null,
    said: [{ slotId: 't1', isAway: true, saidBy: null }],
    takenSlotIds: new Set(),
  }
  expect(next.map((slot) => hourState(person, slot))).toEqual(['away', 'free', 'unknown'])
  expect(isAwaited(person, next)).toBe(true)
  expect(isAwaited(person, slots)).toBe(false)
  expect(isAwaited({ ...person, answeredAt: 8 }, next)).toBe(false)
})
