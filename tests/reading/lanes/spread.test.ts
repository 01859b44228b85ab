import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spread } from '@/reading/lanes/spread'

describe('pins spread along the timeline', () => {
  it('stay where they are when there is room between them', () => {
    expect(spread([10, 60, 200], 24, 0, 300)).toEqual([10, 60, 200])
  })

  it('move apart when two moments are close, in the order of time', () => {
    expect(spread([104, 100], 24, 0, 300)).toEqual([114, 90])
  })

  it('turn back at the right edge', () => {
    expect(spread([290, 299], 24, 0, 300)).toEqual([276, 300])
  })

  it('move to both sides by as little as they can', () => {
    expect(spread([100, 100, 100], 20, 0, 300)).toEqual([80, 100, 120])
  })

  it('keep each its own distance to the next', () => {
    expect(spread([100, 100], [30, 5], 0, 300)).toEqual([85, 115])
  })

  it('never overlap and never leave the plot while there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { maxLength: 20 }), (places) => {
        const moved = spread(places, 24, 0, 1_000)
        const sorted = [...moved].sort((a, b) => a - b)
        expect(sorted.every((x, index) => index === 0 || x - (sorted[index - 1] ?? 0) > 23.999)).toBe(true)
        expect(moved.every((x) => x >= -0.001 && x <= 1_000.001)).toBe(true)
      }),
    )
  })
})
