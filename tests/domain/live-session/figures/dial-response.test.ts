import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dialFall, meanDialResponse } from '@/domain/live-session/figures/dial-response'
import { dialCurve, dialResponse } from '@/domain/live-session/timeline'
import { anyMarks, anySamples, minute, second } from './marks'

const lengthMs = 20 * minute
const acts = (...moments: number[]) => moments.map((atMs) => ({ atMs }))
/** Up ten points in the ten seconds after each full minute. */
const rising = dialCurve(
  [1, 2, 3, 4, 5, 6].map((n) => ({ atMs: n * minute + 10 * second, value: 20 + n * 10 })),
  lengthMs,
)

describe('the mean response of the dial', () => {
  it('is the mean change over the ten seconds after each act', () => {
    const response = meanDialResponse(
      { dial: rising, lengthMs },
      acts(2 * minute, 3 * minute, 4 * minute, 5 * minute, 6 * minute),
    )
    expect(response).toEqual({ mean: 10, count: 5 })
  })

  it('is not read from fewer than five acts', () => {
    expect(meanDialResponse({ dial: rising, lengthMs }, acts(minute, 2 * minute))).toEqual({
      mean: null,
      count: 2,
    })
  })

  it('leaves out acts of the last ten seconds, and all of them when the dial never moved', () => {
    const late = acts(lengthMs - 9 * second)
    expect(meanDialResponse({ dial: rising, lengthMs }, late).count).toBe(0)
    expect(meanDialResponse({ dial: [], lengthMs }, acts(minute)).count).toBe(0)
  })

  it('lies between the least and the greatest of the changes', () => {
    fc.assert(
      fc.property(anySamples, anyMarks, (samples, marks) => {
        const dial = dialCurve(samples, lengthMs)
        const { mean, count } = meanDialResponse({ dial, lengthMs }, marks)
        const changes = marks
          .map(({ atMs }) => dialResponse(dial, atMs, lengthMs))
          .filter((change) => change !== null)
        expect(count).toBe(changes.length)
        if (mean === null) return
        expect(mean).toBeGreaterThanOrEqual(Math.min(...changes) - 1e-9)
        expect(mean).toBeLessThanOrEqual(Math.max(...changes) + 1e-9)
      }),
    )
  })
})

describe('a fall of the dial', () => {
  it('counts the deepest of the ten seconds, though the dial came back up', () => {
    const dial = dialCurve(
      [
        { atMs: 4 * second, value: 30 },
        { atMs: 9 * second, value: 48 },
      ],
      lengthMs,
    )
    expect(dialFall(dial, 0)).toBe(20)
  })

  it('ends with the ten seconds', () => {
    const dial = dialCurve([{ atMs: 12 * second, value: 0 }], lengthMs)
    expect(dialFall(dial, second)).toBe(0)
  })

  it('is never below zero, never more than the dial stood at, and never less than what was lost in the end', () => {
    fc.assert(
      fc.property(anySamples, fc.nat(lengthMs - 10 * second), (samples, atMs) => {
        const dial = dialCurve(samples, lengthMs)
        const fall = dialFall(dial, atMs)
        expect(fall).toBeGreaterThanOrEqual(0)
        expect(fall).toBeLessThanOrEqual(100)
        expect(fall).toBeGreaterThanOrEqual(-(dialResponse(dial, atMs, lengthMs) ?? 0))
      }),
    )
  })
})
