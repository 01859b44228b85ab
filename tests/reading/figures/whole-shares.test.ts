import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wholeShares } from '@/reading/figures/whole-shares'

describe('shares in whole hundredths', () => {
  it('of three phases that fill an interview add up to a hundred', () => {
    expect(wholeShares([232_000, 724_000, 278_000], 1_234_000)).toEqual([19, 59, 22])
    expect(wholeShares([1, 1, 1], 3)).toEqual([34, 33, 33])
    expect(wholeShares([0, 0], 0)).toEqual([0, 0])
  })

  it('add up to the share of their sum, each within one of its own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(3_600_000), { minLength: 1, maxLength: 8 }),
        fc.nat(3_600_000),
        (parts, rest) => {
          const sum = parts.reduce((total, each) => total + each, 0)
          const whole = sum + rest + 1
          const shares = wholeShares(parts, whole)
          expect(shares.reduce((total, each) => total + each, 0)).toBe(Math.round((sum / whole) * 100))
          shares.forEach((share, index) => {
            expect(Math.abs(share - ((parts[index] ?? 0) / whole) * 100)).toBeLessThanOrEqual(1)
          })
        },
      ),
    )
  })
})
