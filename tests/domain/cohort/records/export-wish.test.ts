import { expect, it } from 'vitest'
import { daysIn, periodSchema, readFileName, readHalf } from '@/domain/cohort/records/export-wish'

it('a file name says what is taken and in which form, or nothing', () => {
  expect(readFileName('sessions.csv')).toEqual({ what: 'sessions', format: 'csv' })
  expect(readFileName('attendance.pdf')).toEqual({ what: 'attendance', format: 'pdf' })
  for (const name of ['marks.pdf', 'journal.json', 'sessions', 'sessions.csv.exe', '../marks.csv', ''])
    expect(readFileName(name), name).toBeNull()
})

it('a period has both its days, and none that do not exist', () => {
  expect(daysIn({ from: '2026-03-02', to: '2026-03-02' })).toBe(1)
  expect(daysIn({ from: '2026-01-01', to: '2026-03-31' })).toBe(90)
  expect(daysIn({ from: '2026-03-02', to: '2026-03-01' })).toBeLessThan(1)
  expect(daysIn({ from: null, to: '2026-03-01' })).toBe(Number.POSITIVE_INFINITY)
  expect(periodSchema.safeParse({ from: '2026-13-01', to: null, roundId: null }).success).toBe(false)
})

it('a half-day is half of one day', () => {
  const day = { from: '2026-03-02', to: '2026-03-02', roundId: null }
  const asked = (query: string, period = day) => readHalf(new URLSearchParams(query), period)
  expect(asked('half=morning')).toBe('morning')
  expect(asked('')).toBeUndefined()
  expect(asked('half=noon')).toBeNull()
  expect(asked('half=morning', { ...day, to: '2026-03-03' })).toBeNull()
})
