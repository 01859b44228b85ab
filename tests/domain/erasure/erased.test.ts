import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Erased, joinErased, nextNumber, readErased, writeErased } from '@/domain/erasure/erased'
import { pseudonymOf } from '@/domain/erasure/pseudonym'
import { firstName } from '@/reading/names/first-name'

const moment = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const person = fc.stringMatching(/^[\w-]{1,64}$/)
const one = fc.record({ personId: person, number: fc.integer({ min: 1, max: 1_000 }), erasedAt: moment })
/** As a file or a table holds them: each person once, each number once. */
const list = fc
  .uniqueArray(one, {
    selector: ({ personId }) => personId,
    comparator: (a, b) => a === b,
  })
  .map((all) => all.filter((each, index) => all.findIndex(({ number }) => number === each.number) === index))

describe('the erasure file', () => {
  it('reads what it wrote, for any erased person', () => {
    fc.assert(
      fc.property(list, (all) => {
        expect(readErased(all.map(writeErased).join(''))).toEqual({ erased: all, damaged: null })
      }),
    )
  })

  it('loses at most the last line where it is cut, and never says another person', () => {
    fc.assert(
      fc.property(list, fc.nat(), (all, chance) => {
        const text = all.map(writeErased).join('')
        const cut = text.slice(0, chance % (text.length + 1))
        const { erased, damaged } = readErased(cut)
        expect(damaged).toBeNull()
        expect(erased).toEqual(all.slice(0, erased.length))
        expect(erased.length).toBeGreaterThanOrEqual(cut.split('\n').length - 1)
      }),
    )
  })

  it.each(['{}', 'nonsense', '{"personId":"a b","number":1,"erasedAt":"2026-11-27T08:00:00.000Z"}'])(
    'says at which line it is damaged: %s',
    (line) => {
      const whole = writeErased({ personId: 'ines', number: 1, erasedAt: '2026-11-27T08:00:00.000Z' })
      expect(readErased(`${whole}${line}\n${whole}`)).toMatchObject({ damaged: 2 })
    },
  )
})

describe('two lists put together', () => {
  it('hold everybody once under numbers of their own, and the first list keeps its numbers', () => {
    fc.assert(
      fc.property(list, list, (first, other) => {
        const joined = joinErased(first, other)
        const ids = (all: readonly Erased[]) => [...new Set(all.map(({ personId }) => personId))].sort()
        expect(ids(joined)).toEqual(ids([...first, ...other]))
        expect(joined).toHaveLength(ids(joined).length)
        expect(new Set(joined.map(({ number }) => number)).size).toBe(joined.length)
        for (const each of first) expect(joined).toContainEqual(each)
      }),
    )
  })

  it('are the same joined again, with either of them', () => {
    fc.assert(
      fc.property(list, list, (first, other) => {
        const joined = joinErased(first, other)
        expect(joinErased(joined, other)).toEqual(joined)
        expect(joinErased(joined, first)).toEqual(joined)
      }),
    )
  })

  it('leave a number that no person has', () => {
    expect(nextNumber([])).toBe(1)
    expect(nextNumber([{ number: 3 }, { number: 1 }])).toBe(4)
  })
})

it('a pseudonym is one word, so that no person is called « Personne »', () => {
  expect(firstName(pseudonymOf(3))).toBe(pseudonymOf(3))
  expect(firstName('Camille Roy')).toBe('Camille')
})
