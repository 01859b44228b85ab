import { expect, it } from 'vitest'
import { checkProposed, proposalsOf, proposedUntil } from '@/domain/availability/proposed'

const DAY = 86_400_000
const slots = [{ id: 't1', startsAt: 10 * DAY }]

it('hours ahead, until two weeks after the last one, may be proposed; those asked about already are left out', () => {
  expect(checkProposed([12 * DAY, 11 * DAY, 12 * DAY, 10 * DAY], slots, DAY)).toEqual([11 * DAY, 12 * DAY])
  expect(checkProposed([proposedUntil(slots)], slots, DAY)).toHaveLength(1)
  expect(() => checkProposed([DAY], slots, DAY)).toThrow('hourPassed')
  expect(() => checkProposed([proposedUntil(slots) + 1], slots, DAY)).toThrow('hourPassed')
})

it('proposals are gathered by hour, the one of most people first; what has passed or was added is none any more', () => {
  const people = [
    { personId: 'ines', proposed: [DAY, 12 * DAY, 10 * DAY] },
    { personId: 'moussa', proposed: [12 * DAY, 11 * DAY] },
  ]
  expect(proposalsOf(people, slots, 2 * DAY)).toEqual([
    { startsAt: 12 * DAY, personIds: ['ines', 'moussa'] },
    { startsAt: 11 * DAY, personIds: ['moussa'] },
  ])
})
