import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchInTime, type Pair } from '@/domain/agreement/match-in-time'
import { matchingVectors } from './vectors'

const toleranceMs = 2_000
/** Crowded on purpose: most moments have several within the tolerance. */
const crowded = (maxLength: number) => fc.array(fc.nat(9_000), { maxLength })
const scattered = fc.array(fc.nat(1_200_000), { maxLength: 60 })

type Best = { readonly count: number; readonly apartMs: number }

/** Every way to pair them, tried one by one. */
function bruteForce(aMs: readonly number[], bMs: readonly number[]): Best {
  const [first, ...rest] = aMs
  if (first === undefined) return { count: 0, apartMs: 0 }
  return bMs.reduce(
    (best, other, index) => {
      const apart = Math.abs(first - other)
      if (apart > toleranceMs) return best
      const without = bruteForce(rest, bMs.toSpliced(index, 1))
      const taken = { count: without.count + 1, apartMs: without.apartMs + apart }
      const isBetter =
        taken.count > best.count || (taken.count === best.count && taken.apartMs < best.apartMs)
      return isBetter ? taken : best
    },
    bruteForce(rest, bMs),
  )
}

/** As many as can be by going through both lists in order of time, whatever the time between. */
function countInOrder(aMs: readonly number[], bMs: readonly number[]): number {
  const [a, b] = [aMs.toSorted((one, other) => one - other), bMs.toSorted((one, other) => one - other)]
  let [i, j, count] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const apart = (a[i] ?? 0) - (b[j] ?? 0)
    if (Math.abs(apart) <= toleranceMs) {
      i += 1
      j += 1
      count += 1
    } else if (apart < 0) i += 1
    else j += 1
  }
  return count
}

const apartIn = (pairs: readonly Pair[], aMs: readonly number[], bMs: readonly number[]) =>
  pairs.map(({ a, b }) => Math.abs((aMs[a] ?? Number.NaN) - (bMs[b] ?? Number.NaN)))
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe('moments paired in time', () => {
  it.each(matchingVectors)('are $matches within $toleranceMs ms, as in the vector', (vector) => {
    expect(matchInTime(vector.aMs, vector.bMs, vector.toleranceMs)).toHaveLength(vector.matches)
  })

  it('may be as far apart as the tolerance, and no further', () => {
    expect(matchInTime([1_000], [3_000], toleranceMs)).toEqual([{ a: 0, b: 0 }])
    expect(matchInTime([1_000], [3_001], toleranceMs)).toEqual([])
  })

  it('do not take the nearest first where that would leave two alone', () => {
    expect(matchInTime([1_000, 3_000], [3_000, 5_000], toleranceMs)).toEqual([
      { a: 0, b: 0 },
      { a: 1, b: 1 },
    ])
  })

  it('leave alone what stands apart, not merely what comes last', () => {
    expect(matchInTime([10_000], [8_500, 10_000], toleranceMs)).toEqual([{ a: 0, b: 1 }])
  })

  it('are as many as there can be, and of those the nearest: nothing tried by hand does better', () => {
    fc.assert(
      fc.property(crowded(6), crowded(6), (aMs, bMs) => {
        const pairs = matchInTime(aMs, bMs, toleranceMs)
        expect({ count: pairs.length, apartMs: sum(apartIn(pairs, aMs, bMs)) }).toEqual(bruteForce(aMs, bMs))
      }),
      { numRuns: 400 },
    )
  })

  it('are as many as a walk through both in order finds, also in a whole interview', () => {
    fc.assert(
      fc.property(fc.oneof(crowded(40), scattered), fc.oneof(crowded(40), scattered), (aMs, bMs) => {
        expect(matchInTime(aMs, bMs, toleranceMs)).toHaveLength(countInOrder(aMs, bMs))
      }),
    )
  })

  it('are taken once each, within the tolerance, in order of time', () => {
    fc.assert(
      fc.property(crowded(30), crowded(30), (aMs, bMs) => {
        const pairs = matchInTime(aMs, bMs, toleranceMs)
        expect(new Set(pairs.map(({ a }) => a)).size).toBe(pairs.length)
        expect(new Set(pairs.map(({ b }) => b)).size).toBe(pairs.length)
        for (const apart of apartIn(pairs, aMs, bMs)) expect(apart).toBeLessThanOrEqual(toleranceMs)
        const times = pairs.map(({ a }) => aMs[a] ?? 0)
        expect(times).toEqual(times.toSorted((one, other) => one - other))
      }),
    )
  })

  it('are the same whichever list comes first', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(9_000), { maxLength: 30 }),
        fc.uniqueArray(fc.nat(9_000), { maxLength: 30 }),
        (aMs, bMs) => {
          const turned = matchInTime(bMs, aMs, toleranceMs).map(({ a, b }) => ({ a: b, b: a }))
          expect(matchInTime(aMs, bMs, toleranceMs)).toEqual(turned)
        },
      ),
    )
  })

  it('are the same at any time of the interview', () => {
    fc.assert(
      fc.property(
        crowded(30),
        crowded(30),
        fc.integer({ min: -3_600_000, max: 3_600_000 }),
        (aMs, bMs, by) => {
          const moved = (moments: readonly number[]) => moments.map((atMs) => atMs + by)
          expect(matchInTime(moved(aMs), moved(bMs), toleranceMs)).toEqual(matchInTime(aMs, bMs, toleranceMs))
        },
      ),
    )
  })

  it('are never fewer within a wider tolerance', () => {
    fc.assert(
      fc.property(crowded(30), crowded(30), fc.nat(2_000), fc.nat(2_000), (aMs, bMs, narrow, more) => {
        const wider = matchInTime(aMs, bMs, narrow + more)
        expect(wider.length).toBeGreaterThanOrEqual(matchInTime(aMs, bMs, narrow).length)
      }),
    )
  })
})
