import { describe, expect, it } from 'vitest'
import { dayOf, daysFrom, momentOf, timeOf } from '@/i18n/zoned-time'

describe('The clock on the wall in Paris', () => {
  it('is one hour ahead of UTC in winter and two in summer', () => {
    expect(momentOf('2026-11-24', '10:00')).toBe(Date.UTC(2026, 10, 24, 9))
    expect(momentOf('2026-07-14', '10:00')).toBe(Date.UTC(2026, 6, 14, 8))
  })

  it('reads back what was typed, on the days when clocks change too', () => {
    for (const day of ['2026-03-28', '2026-03-29', '2026-10-25', '2026-10-26']) {
      for (const time of ['00:00', '01:30', '03:00', '09:05', '23:59']) {
        const moment = momentOf(day, time) ?? Number.NaN
        expect(`${dayOf(moment)} ${timeOf(moment)}`).toBe(`${day} ${time}`)
      }
    }
  })

  it('has no moment for what is not a day or a time', () => {
    expect(momentOf('', '10:00')).toBeNull()
    expect(momentOf('2026-11-24', '')).toBeNull()
    expect(momentOf('2026-13-01', '10:00')).toBeNull()
  })

  it('counts midnights, not days of 24 hours', () => {
    const evening = Date.UTC(2026, 10, 24, 22, 30)
    expect(daysFrom(evening, evening + 3_600_000)).toBe(1)
    expect(daysFrom(evening, evening + 60_000)).toBe(0)
    expect(daysFrom(evening, evening - 86_400_000)).toBe(-1)
  })
})
