import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDay } from '@/app/_kit/fields/moments/read-day'

const today = '2026-11-26'

describe('a typed day', () => {
  it.each([
    ['2026-12-03', '2026-12-03'],
    ['3/12/2026', '2026-12-03'],
    ['03.12.26', '2026-12-03'],
    [' 3 12 2026 ', '2026-12-03'],
    ['29/2/2028', '2028-02-29'],
  ])('%s is %s', (typed, day) => {
    expect(readDay(typed, today)).toBe(day)
  })

  it('without a year is the next one', () => {
    expect(readDay('3/12', today)).toBe('2026-12-03')
    expect(readDay('26/11', today)).toBe(today)
    expect(readDay('25/11', today)).toBe('2027-11-25')
  })

  it.each(['', 'demain', '31/2/2026', '29/2/2027', '0/1/2026', '12/13/2026', '2026-00-10', '3/12/202'])(
    '“%s” is none',
    (typed) => {
      expect(readDay(typed, today)).toBeNull()
    },
  )

  it('is the same in every way of writing it', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10)
          const [year, month, day] = iso.split('-').map(Number)
          expect(readDay(`${day}/${month}/${year}`, today)).toBe(iso)
          expect(readDay(iso, today)).toBe(iso)
        },
      ),
    )
  })
})
