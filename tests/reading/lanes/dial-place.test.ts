import { describe, expect, it } from 'vitest'
import { dialPlace, dialRange } from '@/reading/lanes/dial-place'

describe('the dial’s line', () => {
  it('is drawn over what it reached, never flatter than its middle band', () => {
    expect(dialRange([])).toEqual({ low: 30, high: 80 })
    expect(dialRange([50, 95, 12])).toEqual({ low: 12, high: 95 })
  })

  it('reaches from its highest value to its lowest, and stands in the middle before it is moved', () => {
    const { y, yAt } = dialPlace([], 10, 60)
    expect([y(80), y(30)]).toEqual([10, 60])
    expect(yAt(0)).toBe(y(50))
  })
})
