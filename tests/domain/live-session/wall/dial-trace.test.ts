import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idleClock, stopClock } from '@/domain/live-session/core/clock'
import { dialHeldAt } from '@/domain/live-session/dial/dial'
import { dialTrace, directionOf, traceMs } from '@/domain/live-session/wall/dial-trace'
import { second } from '../people'

const clock = { ...idleClock, startedAt: second(0) }
const dial = (...samples: [seconds: number, value: number][]) =>
  samples.map(([seconds, value]) => ({ at: second(seconds), value }))

describe('the dial on the wall', () => {
  it('is not there before it was moved', () => {
    expect(dialTrace({ dial: [], clock }, second(500))).toBeNull()
  })

  it('is its last six minutes, held between movements', () => {
    const trace = dialTrace({ dial: dial([10, 60], [400, 40]), clock }, second(500))
    expect(trace?.points[0]).toEqual({ atMs: 500_000 - traceMs, value: 60 })
    expect(trace?.points.at(-1)).toEqual({ atMs: 500_000, value: 40 })
    expect(trace).toMatchObject({ value: 40, slope: -20 })
  })

  it('begins at the middle, and has no slope before two minutes', () => {
    const trace = dialTrace({ dial: dial([30, 80]), clock }, second(60))
    expect(trace?.points[0]).toEqual({ atMs: 0, value: 50 })
    expect(trace?.slope).toBeNull()
  })

  it('stands still with the clock', () => {
    const stopped = stopClock(clock, second(300), 'halt', 'karim')
    const moved = dial([10, 60], [250, 30])
    expect(dialTrace({ dial: moved, clock: stopped }, second(900))).toEqual(
      dialTrace({ dial: moved, clock: stopped }, second(300)),
    )
  })

  it.each([
    [2, 'level'],
    [-2, 'level'],
    [3, 'up'],
    [-26, 'down'],
  ] as const)('a slope of %i reads %s', (slope, direction) => {
    expect(directionOf(slope)).toBe(direction)
  })

  it('is what the dial held at each of its moments, in order, however it was moved', () => {
    const samples = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 1_200 }), fc.integer({ min: 0, max: 100 })), { minLength: 1 })
      .map((all) => dial(...all.sort(([a], [b]) => a - b)))
    fc.assert(
      fc.property(samples, fc.integer({ min: 0, max: 1_500 }), (moved, at) => {
        const trace = dialTrace({ dial: moved, clock }, second(at))
        const curve = [
          { atMs: -1, value: 50 },
          ...moved.map((each) => ({ atMs: each.at - second(0), value: each.value })),
        ]
        for (const { atMs, value } of trace?.points ?? []) expect(value).toBe(dialHeldAt(curve, atMs))
        const moments = trace?.points.map(({ atMs }) => atMs) ?? []
        expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b))
        expect(moments.length).toBeLessThanOrEqual(26)
        expect(trace?.value).toBe(trace?.points.at(-1)?.value)
      }),
    )
  })
})
