import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketOf, createDialWriter } from '@/app/_live/timeline/drawing/dial-path'
import type { DialPoint } from '@/domain/live-session/dial/dial'

const place = { y: (value: number) => 100 - value }
/** A point a second, so many of them. */
const curveOf = (values: readonly number[]): DialPoint[] =>
  values.map((value, index) => ({ atMs: index * 1_000, value }))

describe('the line of a dial as a path', () => {
  it('goes from one point before a stretch to one after it', () => {
    const { write } = createDialWriter(curveOf([10, 20, 30, 40, 50]), place)
    expect(write(1, 1_500, 2_500)).toEqual({ text: 'M1 80.0 L2 70.0 L3 60.0', fromMs: 1_000 })
    expect(write(1, 3_500, 9_000)).toEqual({ text: 'M3 60.0 L4 50.0', fromMs: 3_000 })
  })

  it('is nothing where no point is, prepared or not', () => {
    const { write, prepare } = createDialWriter([], place)
    expect(write(1, 0, 10)).toBeNull()
    prepare(1)
    expect(write(1, 0, 10)).toBeNull()
  })

  it('is the same whether or not it was prepared', () => {
    const stretch = fc.tuple(fc.integer({ min: -20, max: 120 }), fc.integer({ min: 0, max: 150 }))
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 100 }),
        fc.array(stretch, { minLength: 1, maxLength: 5 }),
        (values, stretches) => {
          const [plain, prepared] = [values, values].map((each) => createDialWriter(curveOf(each), place))
          prepared?.prepare(1)
          for (const [from, length] of stretches) {
            const asked = [1, from * 1_000, (from + length) * 1_000] as const
            expect(prepared?.write(...asked)).toEqual(plain?.write(...asked))
          }
        },
      ),
    )
  })

  it('leaves out of a long line only what cannot be told apart', () => {
    const { write, prepare } = createDialWriter(
      curveOf(Array.from({ length: 2_000 }, (_, index) => (index % 10) * 10)),
      place,
    )
    for (const isPrepared of [false, true]) {
      if (isPrepared) prepare(16_000)
      const line = write(16_000, 0, 2_000_000)?.text ?? ''
      // Each sixteen seconds have their first, last, lowest and highest.
      expect(line.split('L').length).toBeLessThan(600)
      expect(line.split('L').length).toBeGreaterThan(300)
      for (const y of ['10.0', '100.0']) expect(line).toContain(` ${y}`)
    }
  })

  it('holds the highest and the lowest of a stretch that is cut out of a thinned line', () => {
    const values = Array.from({ length: 2_000 }, (_, index) => (index * 37) % 101)
    const { write, prepare } = createDialWriter(curveOf(values), place)
    prepare(16_000)
    const seconds = (text: string) =>
      text
        .slice(1)
        .split(' L')
        .map((each) => Number(each.split(' ')[0]))
    for (const [from, to] of [
      [100, 400],
      [0, 15],
      [1_990, 5_000],
      [-50, 20],
    ] as const) {
      const line = write(16_000, from * 1_000, to * 1_000)
      const at = seconds(line?.text ?? '')
      expect(line?.fromMs).toBe((at[0] ?? Number.NaN) * 1_000)
      expect(at[0]).toBeLessThanOrEqual(Math.max(0, from))
      expect(at.at(-1)).toBeGreaterThanOrEqual(Math.min(1_999, to))
      // Of each sixteen seconds that lie within it whole.
      const within = values.slice(Math.ceil(Math.max(0, from) / 16) * 16, Math.floor((to + 1) / 16) * 16)
      const extremes = within.length > 0 ? [Math.max(...within), Math.min(...within)] : []
      for (const extreme of extremes) expect(line?.text).toContain(` ${place.y(extreme).toFixed(1)}`)
    }
  })

  it('is written for scales in steps of two', () => {
    expect([1, 0.9, 0.5, 0.4, 0.1].map(bucketOf)).toEqual([1, 1, 2, 2, 8])
  })
})
