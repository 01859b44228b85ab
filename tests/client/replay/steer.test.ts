import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReplayClock, steer } from '@/client/replay/steer'

const clock: ReplayClock = { atMs: 60_000, isPlaying: true, speed: 1 }
const at = (aheadMs: number) => ({ atMs: clock.atMs + aheadMs, isReady: true, isSeeking: false })

describe('how a recorded track follows the clock of a replay', () => {
  it('is left alone within 40 ms', () => {
    for (const ahead of [-40, 0, 40]) {
      expect(steer(clock, at(ahead))).toEqual({ seekToMs: null, rate: 1, holdsClock: false })
    }
  })

  it('plays faster when it is late and slower when it is early, by at most 6 %', () => {
    expect(steer(clock, at(-50)).rate).toBeCloseTo(1.05)
    expect(steer(clock, at(50)).rate).toBeCloseTo(0.95)
    expect(steer(clock, at(-250)).rate).toBeCloseTo(1.06)
    expect(steer({ ...clock, speed: 0.5 }, at(250)).rate).toBeCloseTo(0.47)
  })

  it('is sent to its place beyond 300 ms, and the clock waits for it', () => {
    expect(steer(clock, at(301))).toEqual({ seekToMs: clock.atMs, rate: 1, holdsClock: true })
    expect(steer(clock, { ...at(-5_000), isSeeking: true })).toEqual({
      seekToMs: null,
      rate: 1,
      holdsClock: true,
    })
  })

  it('stops the clock while it has no sound for what follows', () => {
    expect(steer(clock, { ...at(0), isReady: false }).holdsClock).toBe(true)
  })

  it('goes where a standing clock was sent, and holds nothing', () => {
    const standing = { ...clock, isPlaying: false }
    expect(steer(standing, at(2_000))).toEqual({ seekToMs: clock.atMs, rate: 1, holdsClock: false })
    expect(steer(standing, { ...at(0), isReady: false }).holdsClock).toBe(false)
  })
})

/** Plays a track of this drift for some seconds, with its stalls, and gives its distance from the clock at each step (ms). */
function play(drift: number, speed: number, stalls: readonly number[], steps: number): number[] {
  const step = 20
  let clockMs = 0
  let trackMs = 0
  let stalledFor = 0
  const distances: number[] = []
  for (let index = 0; index < steps; index++) {
    if (stalls.includes(index)) stalledFor = 10
    const isReady = stalledFor-- <= 0
    const told = steer(
      { atMs: clockMs, isPlaying: true, speed },
      { atMs: trackMs, isReady, isSeeking: false },
    )
    if (told.seekToMs !== null) trackMs = told.seekToMs
    if (isReady) trackMs += step * told.rate * (1 + drift)
    if (!told.holdsClock) clockMs += step * speed
    distances.push(trackMs - clockMs)
  }
  return distances
}

describe('a track whose own clock drifts', () => {
  it('stays within 100 ms of the clock, at any speed and through any stalls', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.03, max: 0.03, noNaN: true }),
        fc.constantFrom(0.5, 0.75, 1, 1.5, 2),
        fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { maxLength: 5 }),
        (drift, speed, stalls) => {
          const distances = play(drift, speed, stalls, 1_000)
          expect(Math.max(...distances.map(Math.abs))).toBeLessThanOrEqual(100)
        },
      ),
    )
  })
})
