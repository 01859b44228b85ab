import { describe, expect, it } from 'vitest'
import { dialCurve } from '@/domain/live-session/dial/dial'
import { comparedBesideDial } from '@/domain/live-session/recall/beside-dial'
import type { Choice } from '@/domain/live-session/recall/comparison'

// 50 for five minutes, then 70, and 78 from the tenth minute on.
const curve = dialCurve(
  [
    { atMs: 300_000, value: 70 },
    { atMs: 600_000, value: 78 },
  ],
  1_200_000,
)
const beside = (firstMs: number, secondMs: number, choice: Choice) =>
  comparedBesideDial([{ firstMs, secondMs, choice }], curve)[0]?.beside

describe('a comparison beside the dial', () => {
  it('agrees where both say the same', () => {
    expect(beside(60_000, 400_000, 'second')).toBe('agrees')
    expect(beside(400_000, 700_000, 'same')).toBe('agrees')
  })

  it('is finer than a dial that held both moments alike, and closer where the dial told them apart', () => {
    expect(beside(400_000, 700_000, 'first')).toBe('finer')
    expect(beside(60_000, 400_000, 'same')).toBe('closer')
  })

  it('may say the opposite, and nothing where the beneficiary no longer knows', () => {
    expect(beside(60_000, 400_000, 'first')).toBe('opposed')
    expect(beside(60_000, 400_000, 'unsure')).toBe('unsure')
  })

  it('is left out where the dial is gone, and stands in order of time', () => {
    const one = { firstMs: 400_000, secondMs: 700_000, choice: 'same' } as const
    const other = { firstMs: 60_000, secondMs: 500_000, choice: 'second' } as const
    expect(comparedBesideDial([one], [])).toEqual([])
    expect(comparedBesideDial([one, other], curve).map(({ firstMs }) => firstMs)).toEqual([60_000, 400_000])
  })
})
