import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tintOf, tints, tintsOf } from '@/app/_kit/marks/tints-of'

const people = fc.uniqueArray(fc.uuid(), { maxLength: tints.length })

describe('the colours of people seen together', () => {
  it('are never the same while there are enough', () => {
    fc.assert(
      fc.property(people, (ids) => {
        expect(new Set(tintsOf(ids).values()).size).toBe(ids.length)
      }),
    )
  })

  it('do not depend on the order they are named in', () => {
    fc.assert(
      fc.property(people, (ids) => {
        expect(tintsOf(ids.toReversed())).toEqual(tintsOf(ids))
      }),
    )
  })

  it('are their own for a person alone, and given to everybody in a crowd', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 30 }), (ids) => {
        expect([...tintsOf(ids).keys()].sort()).toEqual([...ids].sort())
        expect(tintsOf(ids.slice(0, 1)).get(ids[0] ?? '')).toBe(tintOf(ids[0] ?? ''))
      }),
    )
  })
})
