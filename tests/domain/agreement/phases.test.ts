import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phaseDifferences, phaseKappa, type Stay } from '@/domain/agreement/phases'
import { phaseVector, staysFrom } from './vectors'

const lengthMs = 1_200_000
const phases = ['introduction', 'exploration', 'conclusion']

/** Any division of twenty minutes into phases. */
const anyStays: fc.Arbitrary<Stay[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: lengthMs - 1 }), { maxLength: 8 }),
    fc.array(fc.constantFrom(...phases), { minLength: 9, maxLength: 9 }),
  )
  .map(([changes, names]) =>
    staysFrom(
      [0, ...changes.sort((a, b) => a - b)].map((atMs, index) => [names[index] ?? '', atMs] as const),
      lengthMs,
    ),
  )

const timeIn = (stretches: readonly { fromMs: number; toMs: number }[]) =>
  stretches.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0)

describe('κ of two divisions into phases', () => {
  it('is 0.913 for changes thirty seconds apart, as in the vector', () => {
    const { a, b, lengthMs: length, kappa } = phaseVector
    expect(phaseKappa(staysFrom(a, length), staysFrom(b, length), length).value).toBeCloseTo(kappa, 3)
  })

  it('counts the seconds both spent in the same phase', () => {
    const a = staysFrom(
      [
        ['introduction', 0],
        ['exploration', 4_000],
      ],
      10_000,
    )
    const b = staysFrom(
      [
        ['introduction', 0],
        ['exploration', 6_000],
      ],
      10_000,
    )
    expect(phaseKappa(a, b, 10_000).observed).toBe(0.8)
  })

  it('puts a second in the phase at its middle', () => {
    const a = staysFrom(
      [
        ['introduction', 0],
        ['exploration', 5_400],
      ],
      10_000,
    )
    const b = staysFrom(
      [
        ['introduction', 0],
        ['exploration', 4_600],
      ],
      10_000,
    )
    expect(phaseKappa(a, b, 10_000).value).toBe(1)
  })

  it('is not defined where both stayed in one phase, nor in an interview of no length', () => {
    const whole = staysFrom([['introduction', 0]], lengthMs)
    expect(phaseKappa(whole, whole, lengthMs)).toMatchObject({ value: null, reason: 'oneCategory' })
    expect(phaseKappa([], [], 0)).toMatchObject({ value: null, reason: 'nothingToCompare' })
  })

  it('is the same in either order', () => {
    fc.assert(
      fc.property(anyStays, anyStays, (a, b) => {
        expect(phaseKappa(b, a, lengthMs)).toEqual(phaseKappa(a, b, lengthMs))
      }),
      { numRuns: 50 },
    )
  })

  it('is 1 for a coding and itself, or not defined', () => {
    fc.assert(
      fc.property(anyStays, (stays) => {
        const { value, observed } = phaseKappa(stays, stays, lengthMs)
        expect(observed).toBe(1)
        expect(value ?? 1).toBe(1)
      }),
      { numRuns: 50 },
    )
  })
})

describe('stretches in different phases', () => {
  it('begin and end where the two part and meet, and say who was where', () => {
    const { a, b, lengthMs: length } = phaseVector
    expect(phaseDifferences(staysFrom(a, length), staysFrom(b, length), 2_000)).toEqual([
      { fromMs: 180_000, toMs: 210_000, a: 'exploration', b: 'introduction' },
      { fromMs: 870_000, toMs: 900_000, a: 'exploration', b: 'conclusion' },
    ])
  })

  it('are not named where the two changed phase within the tolerance', () => {
    const a = staysFrom(
      [
        ['introduction', 0],
        ['exploration', 60_000],
      ],
      lengthMs,
    )
    const b = staysFrom(
      [
        ['introduction', 0],
        ['exploration', 62_000],
      ],
      lengthMs,
    )
    expect(phaseDifferences(a, b, 2_000)).toEqual([])
    expect(phaseDifferences(a, b, 1_999)).toHaveLength(1)
  })

  it('are whole: no two of them touch and say the same', () => {
    const a = staysFrom(
      [
        ['introduction', 0],
        ['introduction', 30_000],
        ['exploration', 60_000],
      ],
      lengthMs,
    )
    const b = staysFrom([['exploration', 0]], lengthMs)
    expect(phaseDifferences(a, b, 2_000)).toEqual([
      { fromMs: 0, toMs: 60_000, a: 'introduction', b: 'exploration' },
    ])
  })

  it('are, with no tolerance, exactly the time on which the two are not in one phase', () => {
    fc.assert(
      fc.property(anyStays, anyStays, (a, b) => {
        const apart = phaseDifferences(a, b, 0)
        const together = a.flatMap((one) =>
          b
            .filter((other) => other.phase === one.phase)
            .map((other) => ({
              fromMs: Math.max(one.fromMs, other.fromMs),
              toMs: Math.min(one.toMs, other.toMs),
            }))
            .filter(({ fromMs, toMs }) => toMs > fromMs),
        )
        expect(timeIn(apart) + timeIn(together)).toBe(lengthMs)
        expect(phaseDifferences(b, a, 0)).toEqual(apart.map((each) => ({ ...each, a: each.b, b: each.a })))
      }),
    )
  })
})
