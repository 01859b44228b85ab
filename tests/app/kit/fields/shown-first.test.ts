import { expect, it } from 'vitest'
import { shownFirst } from '@/app/_kit/fields/moments/shown-first'

it.each([
  ['in the middle of a month', '2026-12-10', '2026-12'],
  ['with a week left of it', '2026-11-24', '2026-11'],
  ['on its last day', '2026-11-30', '2026-12'],
  ['on the last day of a year', '2026-12-31', '2027-01'],
])('a calendar of days to come opens, %s, on a month with days to choose', (_, today, month) => {
  expect(shownFirst({ today, minDate: today }).slice(0, 7)).toBe(month)
})

it('a calendar that takes days of the past as well opens on this month', () => {
  expect(shownFirst({ today: '2026-11-30' })).toBe('2026-11-30')
})
