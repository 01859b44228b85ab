import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDialPath } from '@/app/_live/timeline/drawing/dial-path'
import type { DialPoint } from '@/domain/live-session/dial'

const up = (value: number) => 100 - value
/** A point a second, so many of them. */
const curveOf = (values: readonly number[]): DialPoint[] =>
  values.map((value, index) => ({ atMs: index * 1_000, value }))

describe('the line of a dial as a path', () => {
  it('goes from one point before a stretch to one after it', () => {
    const path = createDialPath(curveOf([10, 20, 30, 40, 50]), up)
    expect(path(1, 1_500, 2_500)).toEqual({ text: 'M1 80.0 L2 70.0 L3 60.0', fromMs: 1_000 })
    expect(path(1, 3_500, 9_000)).toEqual({ text: 'M3 60.0 L4 50.0', fromMs: 3_000 })
  })

  it('is nothing where no point is', () => {
    const path = createDialPath([], up)
    expect([path(1, 0, 10), path(1, 0, 10)]).toEqual([null, null])
  })

  it('is the same whether or not another stretch was asked for before', () => {
    const stretch = fc.tuple(fc.integer({ min: -20, max: 120 }), fc.integer({ min: 0, max: 150 }))
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 100 }),
        fc.array(stretch, { minLength: 1, maxLength: 5 }),
        (values, stretches) => {
          const curve = curveOf(values)
          const path = createDialPath(curve, up)
          for (const [from, length] of stretches) {
            const asked = [1, from * 1_000, (from + length) * 1_000] as const
            expect(path(...asked)).toEqual(createDialPath(curve, up)(...asked))
          }
        },
      ),
    )
  })

  it('leaves out of a long line only what cannot be told apart', () => {
    const curve = curveOf(Array.from({ length: 2_000 }, (_, index) => (index % 10) * 10))
    const path = createDialPath(curve, up)
    path(4_000, 0, 1_000)
    const points = path(4_000, 0, 2_000_000)?.text.split('L').length ?? 0
    expect(points).toBeLessThan(2_000)
    // Each four seconds have their first, last, lowest and highest.
    expect(points).toBeGreaterThanOrEqual(1_000)
    // The highest and the lowest of the dial.
    for (const y of ['10.0', '100.0']) expect(path(4_000, 400_000, 500_000)?.text).toContain(` ${y}`)
  })
})
