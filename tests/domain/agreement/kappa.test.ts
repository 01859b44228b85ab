import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohenKappa } from '@/domain/agreement/kappa'
import { kappaVectors } from './vectors'

const anyTable = fc.integer({ min: 1, max: 5 }).chain((size) =>
  fc.array(fc.array(fc.nat(60), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
)
const transposed = (table: readonly (readonly number[])[]) =>
  table.map((_, column) => table.map((row) => row[column] ?? 0))

describe('Cohen’s κ', () => {
  it.each(kappaVectors)('of $name is as published', ({ table, kappa }) => {
    const { value } = cohenKappa(table)
    if (kappa === null || value === null) expect(value).toBe(kappa)
    else expect(value).toBeCloseTo(kappa, 4)
  })

  it('is not defined where both only ever saw one category, and says so', () => {
    expect(cohenKappa([[12]])).toEqual({ value: null, reason: 'oneCategory', observed: 1 })
  })

  it('is not defined without a unit to compare, and says so', () => {
    const none = { value: null, reason: 'nothingToCompare', observed: null }
    expect(cohenKappa([])).toEqual(none)
    expect(cohenKappa([[0]])).toEqual(none)
  })

  it('is 0, not undefined, where each only ever saw a category of their own', () => {
    const apart = [
      [0, 9],
      [0, 0],
    ]
    expect(cohenKappa(apart)).toEqual({ value: 0, reason: null, observed: 0 })
  })

  it('is the same in either order', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        expect(cohenKappa(transposed(table))).toEqual(cohenKappa(table))
      }),
    )
  })

  it('stays between −1 and 1, and never above the share observed', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const kappa = cohenKappa(table)
        if (kappa.value === null) return
        expect(kappa.value).toBeGreaterThanOrEqual(-1)
        expect(kappa.value).toBeLessThanOrEqual(kappa.observed + 1e-9)
      }),
    )
  })

  it('is 1 exactly where nothing is off the diagonal and two categories were seen', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const alike = table.every((row, index) =>
          row.every((count, column) => index === column || count === 0),
        )
        const seen = table.filter((row) => row.some((count) => count > 0)).length
        expect(cohenKappa(table).value === 1).toBe(alike && seen > 1)
      }),
    )
  })

  it('does not change when every count is so many times larger', () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 2, max: 9 }), (table, times) => {
        const larger = cohenKappa(table.map((row) => row.map((count) => count * times)))
        const { value, reason } = cohenKappa(table)
        expect(larger.reason).toBe(reason)
        expect(larger.value ?? 0).toBeCloseTo(value ?? 0, 9)
      }),
    )
  })
})
