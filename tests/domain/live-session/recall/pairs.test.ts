import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DialPoint, dialAt, dialCurve } from '@/domain/live-session/dial/dial'
import { pairsToCompare } from '@/domain/live-session/recall/pairs'
import { countLooks } from '../../../support/looked'

const minute = 60_000
const curveOf = (lengthMs: number, ...points: readonly [minutes: number, value: number][]) =>
  dialCurve(
    points.map(([minutes, value]) => ({ atMs: minutes * minute, value })),
    lengthMs,
  )

const anyCurve = fc
  .record({
    minutes: fc.integer({ min: 1, max: 60 }),
    moves: fc.array(fc.record({ share: fc.nat(1_000), value: fc.nat(100) }), { maxLength: 60 }),
  })
  .map(({ minutes, moves }) => {
    const lengthMs = minutes * minute
    const samples = moves
      .map(({ share, value }) => ({ atMs: Math.round((share * lengthMs) / 1_000), value }))
      .sort((a, b) => a.atMs - b.atMs)
    return { curve: dialCurve(samples, lengthMs), lengthMs }
  })

const heightAt = (curve: readonly DialPoint[], atMs: number) => dialAt(curve, atMs) ?? Number.NaN

describe('the pairs of moments that a beneficiary compares', () => {
  it('are five of a dial that moved much: far apart, alike, and before and after its largest move', () => {
    const lengthMs = 20 * minute
    const curve = curveOf(lengthMs, [2, 60], [5, 20], [7, 62], [10, 85], [13, 60], [15, 30], [18, 70])
    const pairs = pairsToCompare(curve, lengthMs)
    expect(pairs.map(({ kind }) => kind)).toEqual(['apart', 'alike', 'around', 'apart', 'alike'])
    const around = pairs.find(({ kind }) => kind === 'around')
    expect(around).toMatchObject({ firstMs: 6.5 * minute, secondMs: 7 * minute })
  })

  it('are none where the dial was never moved, and none in an interview of seconds', () => {
    expect(pairsToCompare([], 20 * minute)).toEqual([])
    expect(pairsToCompare(curveOf(15_000, [0.1, 90]), 15_000)).toEqual([])
  })

  it('are fewer where the dial moved once, or little', () => {
    const once = pairsToCompare(curveOf(20 * minute, [10, 80]), 20 * minute)
    expect(once.map(({ kind }) => kind)).toEqual(['apart', 'around', 'apart'])
    expect(pairsToCompare(curveOf(20 * minute, [10, 58]), 20 * minute)).toEqual([])
  })

  it('hold what their kind says, five at most, in order of time, and no moment is asked about twice', () => {
    const looked = countLooks()
    fc.assert(
      fc.property(anyCurve, ({ curve, lengthMs }) => {
        const pairs = pairsToCompare(curve, lengthMs)
        expect(pairs.length).toBeLessThanOrEqual(5)
        const moments = pairs.flatMap(({ firstMs, secondMs }) => [firstMs, secondMs]).sort((a, b) => a - b)
        for (const [index, atMs] of moments.slice(1).entries())
          expect(atMs - (moments[index] ?? 0)).toBeGreaterThanOrEqual(30_000)
        for (const { kind, firstMs, secondMs } of pairs) {
          looked.once()
          expect(firstMs).toBeGreaterThanOrEqual(10_000)
          expect(secondMs).toBeGreaterThan(firstMs)
          expect(secondMs).toBeLessThanOrEqual(lengthMs - 10_000)
          const points = Math.abs(heightAt(curve, secondMs) - heightAt(curve, firstMs))
          if (kind === 'alike') expect(points).toBeLessThanOrEqual(5)
          else expect(points).toBeGreaterThanOrEqual(15)
          if (kind === 'around') expect(secondMs - firstMs).toBe(30_000)
        }
      }),
      { numRuns: 300 },
    )
    looked.expectAtLeast(100)
  })
})
