import { expect, test } from 'vitest'
import { endOfYear, isNever, weekdayOf, weekHoursOf } from '@/domain/availability/never'

const tuesday = { day: '2026-12-15', weekday: 2, time: '10:00' }

test('a member who never can on Tuesdays at ten cannot, until the last day of it', () => {
  const never = { weekday: 2, time: '10:00', until: '2026-12-15' }
  expect(isNever(tuesday, [never])).toBe(true)
  expect(isNever({ ...tuesday, day: '2026-12-22' }, [never])).toBe(false)
  expect(isNever({ ...tuesday, time: '11:00' }, [never])).toBe(false)
  expect(isNever({ ...tuesday, weekday: 3 }, [never])).toBe(false)
})

test('the same hour of two weeks is one hour of the week', () => {
  const later = { ...tuesday, day: '2026-12-22' }
  const monday = { day: '2026-12-14', weekday: 1, time: '14:00' }
  expect(weekHoursOf([later, tuesday, monday])).toEqual([
    { weekday: 1, time: '14:00' },
    { weekday: 2, time: '10:00' },
  ])
})

test('a training year ends in June, and a week on Sunday', () => {
  expect(['2026-12-01', '2027-06-30', '2027-07-01'].map(endOfYear)).toEqual([
    '2027-06-30',
    '2027-06-30',
    '2028-06-30',
  ])
  expect(['2026-12-14', '2026-12-20'].map(weekdayOf)).toEqual([1, 7])
})
