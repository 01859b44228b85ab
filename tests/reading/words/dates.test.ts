import { describe, expect, it } from 'vitest'
import { datesIn } from '@/reading/words/dates'

const first = Date.parse('2026-12-01T09:00:00Z')
const eleventh = Date.parse('2026-12-11T09:00:00Z')
const now = Date.parse('2026-11-26T09:00:00Z')

describe('the first of a month', () => {
  it('is « 1er » in French, however the day is written', () => {
    const dates = datesIn('fr')
    expect(dates.day(first, now)).toBe('mardi 1er décembre')
    expect(dates.shortDay(first, now)).toBe('mardi 1er')
    expect(dates.longDate(first)).toBe('1er décembre 2026')
    expect(dates.longCalendarDate('2026-12-01')).toBe('1er décembre 2026')
    expect(dates.dayInFull(first)).toBe('mardi 1er décembre 2026')
    expect(dates.day(eleventh, now)).toBe('vendredi 11 décembre')
    expect(dates.shortDay(eleventh, now)).toBe('11 déc.')
    expect(dates.columnDay(first)).toBe('mar. 1er')
    expect(dates.days(first, eleventh, now)).toBe('mardi 1er\u2009–\u2009vendredi 11 décembre')
    expect(dates.days(first, first, now)).toBe('mardi 1er décembre')
  })

  it('is a number as any other in English', () => {
    expect(datesIn('en').day(first, now)).toBe('Tuesday 1 December')
  })
})
