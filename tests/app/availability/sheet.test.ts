import { expect, test } from 'vitest'
import { byDay, leftOf, neverHours, type Sheet } from '@/app/_availability/sheet'

const at = (day: number, hour: number) => Date.UTC(2026, 11, day, hour)
const hour = (slotId: string, startsAt: number, taken: Sheet['hours'][number]['taken'] = null) => ({
  slotId,
  startsAt,
  isAway: false,
  taken,
})
const sheet: Sheet = {
  requestId: 'r1',
  title: 'Tour 3',
  cohortName: 'CEP',
  timeZone: 'Europe/Paris',
  name: 'Inès',
  askedBy: 'Sandrine',
  answerBy: at(10, 22),
  isAnswered: false,
  isLate: false,
  hours: [
    hour('t1', at(15, 9)),
    hour('t2', at(15, 10)),
    hour('t3', at(16, 8), { startsAt: at(16, 8), cohortName: 'Lyon', supervises: false }),
    hour('t4', at(22, 9)),
  ],
  proposed: [],
  proposedUntil: at(31, 9),
  isNever: false,
  neverUntil: '2027-06-30',
  next: null,
}

test('hours stand under their day, and those left are neither away nor taken', () => {
  expect(byDay(sheet).map(({ day, hours }) => [day, hours.length])).toEqual([
    ['2026-12-15', 2],
    ['2026-12-16', 1],
    ['2026-12-22', 1],
  ])
  expect(leftOf(sheet, new Set())).toBe(3)
  expect(leftOf(sheet, new Set(['t1', 't3']))).toBe(2)
})

test('« never » names each hour of the week once, on the cohort’s clock', () => {
  expect(neverHours(sheet, new Set(['t1', 't4']))).toEqual([{ weekday: 2, time: '10:00' }])
  expect(neverHours(sheet, new Set())).toEqual([])
})
