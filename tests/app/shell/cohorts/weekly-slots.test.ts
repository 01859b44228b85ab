import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weeklySlots } from '@/app/(shell)/cohorts/_rounds/weekly-slots'
import { clockChangeAt } from '@/i18n/zoned-time'

const paris = { firstDay: '2026-12-08', minutes: 45, timeZone: 'Europe/Paris' }
const wish = { weekday: 2, from: '09:00', until: '12:00', weeks: 2 }

describe('the hours of every week', () => {
  it('are those of the day from the first one on, an hour apart, the last one over in time', () => {
    const { slots, left } = weeklySlots(wish, paris)
    expect(slots.map(({ day, time }) => `${day} ${time}`)).toEqual([
      ...(['2026-12-08 09:00', '2026-12-08 10:00', '2026-12-08 11:00'] as const),
      ...(['2026-12-15 09:00', '2026-12-15 10:00', '2026-12-15 11:00'] as const),
    ])
    expect(left).toEqual([])
  })

  it('begin in the week after where the day of the first one has passed, and leave room for long interviews', () => {
    const { slots } = weeklySlots({ ...wish, weekday: 1 }, { ...paris, minutes: 75 })
    expect(slots.map(({ day, time }) => `${day} ${time}`)).toEqual([
      ...(['2026-12-14 09:00', '2026-12-14 10:30'] as const),
      ...(['2026-12-21 09:00', '2026-12-21 10:30'] as const),
    ])
  })

  it('are none where nothing is typed, or the end comes before the beginning', () => {
    for (const more of [{ from: '' }, { until: '' }, { until: '08:00' }])
      expect(weeklySlots({ ...wish, ...more }, paris).slots).toEqual([])
  })

  it('leave out and name the hours that a change of clocks skips or doubles', () => {
    const night = { weekday: 7, from: '01:30', until: '03:30', weeks: 3 }
    const spring = weeklySlots(night, { ...paris, firstDay: '2027-03-21' })
    expect(spring.left).toEqual([{ day: '2027-03-28', time: '02:30' }])
    const autumn = weeklySlots(night, { ...paris, firstDay: '2026-10-18' })
    expect(autumn.left).toEqual([{ day: '2026-10-25', time: '02:30' }])
  })
})

describe('what a change of clocks does to an hour', () => {
  it('is nothing to one on any other day, or where clocks never change', () => {
    expect(clockChangeAt('2027-03-28', '03:30', 'Europe/Paris')).toBeNull()
    expect(clockChangeAt('2027-03-27', '02:30', 'Europe/Paris')).toBeNull()
    expect(clockChangeAt('2027-03-28', '02:30', 'Indian/Reunion')).toBeNull()
    expect(clockChangeAt('', '02:30', 'Europe/Paris')).toBeNull()
  })

  it('is told for changes of half an hour too', () => {
    expect(clockChangeAt('2026-10-04', '02:15', 'Australia/Lord_Howe')).toBe('skipped')
    expect(clockChangeAt('2026-04-05', '01:45', 'Australia/Lord_Howe')).toBe('doubled')
  })

  it('touches an hour or two of a year in Paris, and each of them once', () => {
    const days = fc
      .integer({ min: 0, max: 365 })
      .map((ahead) => new Date(Date.UTC(2026, 0, 1) + ahead * 86_400_000).toISOString().slice(0, 10))
    const times = fc.integer({ min: 0, max: 47 }).map((half) => {
      const text = (part: number) => String(part).padStart(2, '0')
      return `${text(Math.floor(half / 2))}:${half % 2 === 0 ? '00' : '30'}`
    })
    fc.assert(
      fc.property(days, times, (day, time) => {
        const change = clockChangeAt(day, time, 'Europe/Paris')
        const isChange = ['2026-03-29', '2026-10-25'].includes(day) && time.startsWith('02')
        expect(change !== null).toBe(isChange)
      }),
      { numRuns: 500 },
    )
  })
})
