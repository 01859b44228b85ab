import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dialCurve, dialResponse } from '@/domain/live-session/dial/dial'
import { dialFall, meanDialResponse } from '@/domain/live-session/figures/dial-response'
import { anyMarks, anySamples, minute, second } from './marks'

const lengthMs = 20 * minute
const acts = (...moments: number[]) => moments.map((atMs) => ({ atMs }))
/** Up ten points in the second after each full minute. */
const rising = dialCurve(
  [1, 2, 3, 4, 5, 6].map((n) => ({ atMs: n * minute + second, value: 20 + n * 10 })),
  lengthMs,
)

describe('the response of the dial', () => {
  const responseTo = (...samples: { atMs: number; value: number }[]) =>
    dialResponse(dialCurve(samples, lengthMs), minute, lengthMs)

  it('is the mean from one to ten seconds after an act, less where the dial had been left at the act', () => {
    const risesHalfway = { atMs: minute + 5.5 * second, value: 68 }
    expect(responseTo(risesHalfway)).toBe(Math.round((18 * (4.5 + 0.5)) / 9))
    expect(
      responseTo({ atMs: minute + 2 * second, value: 60 }, { atMs: minute + 10 * second, value: 20 }),
    ).toBe(7)
  })

  it('compares with what ends at the act: a rise that reaches its height just after it is a response', () => {
    expect(responseTo({ atMs: minute + 500, value: 60 })).toBe(10)
    expect(responseTo({ atMs: minute, value: 60 })).toBe(0)
  })

  it('does not read the first second, which no rater can have answered in, nor what follows the tenth', () => {
    expect(responseTo({ atMs: minute + 11 * second, value: 100 })).toBe(0)
    expect(
      responseTo(
        { atMs: minute + 300, value: 90 },
        { atMs: minute + 600, value: 90 },
        { atMs: minute + second, value: 50 },
      ),
    ).toBe(0)
  })
})

describe('the mean response of the dial', () => {
  it('is the mean of the responses to each act', () => {
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

  it('does not count what fell and came back within the first second', () => {
    const dial = dialCurve(
      [
        { atMs: minute + 500, value: 20 },
        { atMs: minute + second, value: 50 },
      ],
      lengthMs,
    )
    expect(dialFall(dial, minute)).toBe(0)
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
