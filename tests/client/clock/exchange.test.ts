import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClockSample, estimateOf, exchange, roundTripOf } from '@/client/clock/exchange'
import { clampMoment, clockLeadMs, idleClock } from '@/domain/live-session/core/clock'

/** What an exchange leaves behind when the server is `ahead` of the device. */
type Exchange = { ahead: number; at: number; out: number; work: number; back: number }
function sampleOf({ ahead, at, out, work, back }: Exchange): ClockSample {
  const receivedAt = at + out + ahead
  return { askedAt: at, receivedAt, sentAt: receivedAt + work, answeredAt: at + out + work + back }
}
const hour = 3_600_000

describe('the server’s clock, as a device estimates it', () => {
  test('is not known before an exchange', () => {
    expect(estimateOf([])).toBeNull()
  })

  test('the quickest exchange is trusted, and what the server spent thinking is not the network’s', () => {
    const slow = sampleOf({ ahead: 5_000, at: 0, out: 800, work: 0, back: 100 })
    const quick = sampleOf({ ahead: 5_000, at: 1_000, out: 20, work: 2_000, back: 20 })
    expect(roundTripOf(quick)).toBe(40)
    expect(estimateOf([quick, slow])).toEqual({ offset: 5_000, uncertainty: 20, roundTrip: 40 })
    expect(estimateOf([slow])).toEqual({ offset: 5_350, uncertainty: 450, roundTrip: 900 })
  })

  test('an exchange in whose middle the device’s clock was set, or the device slept, tells nothing', async () => {
    let [set, mono] = [0, 5_000]
    const device = { wall: () => 1_000_000 + mono + set, monotonic: () => mono }
    const answer = { receivedAt: 1_000_000, sentAt: 1_000_001 }
    const asking = (meanwhile: () => void) => async () => {
      mono += 40
      meanwhile()
      return answer
    }
    await expect(
      exchange(
        asking(() => {}),
        device,
      ),
    ).resolves.toEqual({
      ...answer,
      askedAt: 1_005_000,
      answeredAt: 1_005_040,
    })
    const slept = exchange(
      asking(() => {
        set += hour
      }),
      device,
    )
    await expect(slept).resolves.toBeNull()
    const setBack = exchange(
      asking(() => {
        set -= hour
      }),
      device,
    )
    await expect(setBack).resolves.toBeNull()
    await expect(exchange(() => Promise.reject(new Error('no network')), device)).rejects.toThrow(
      'no network',
    )
  })

  test('of two as quick the later one counts: clocks drift', () => {
    const first = sampleOf({ ahead: 100, at: 0, out: 5, work: 0, back: 5 })
    const then = sampleOf({ ahead: 90, at: 60_000, out: 5, work: 0, back: 5 })
    expect(estimateOf([first, then])?.offset).toBe(90)
  })

  test('is never further off than it says, however lopsided the network', () => {
    const delay = fc.integer({ min: 0, max: 5_000 })
    const exchange = fc.record({
      at: fc.integer({ min: 0, max: hour }),
      out: delay,
      work: delay,
      back: delay,
    })
    fc.assert(
      fc.property(
        fc.integer({ min: -24 * hour, max: 24 * hour }),
        fc.array(exchange, { minLength: 1, maxLength: 10 }),
        (ahead, exchanges) => {
          const estimate = estimateOf(exchanges.map((each) => sampleOf({ ...each, ahead })))
          expect(Math.abs((estimate?.offset ?? 0) - ahead)).toBeLessThanOrEqual(estimate?.uncertainty ?? -1)
        },
      ),
    )
  })

  test('a device an hour off in either direction marks at the right time', () => {
    const started = Date.UTC(2026, 10, 25, 9)
    const clock = { ...idleClock, startedAt: started }
    for (const ahead of [-hour, hour]) {
      const device = started + 90_000 - ahead
      const estimate = estimateOf([sampleOf({ ahead, at: device, out: 30, work: 4, back: 25 })])
      const pressed = device + 65 + (estimate?.offset ?? 0)
      expect(Math.abs(pressed - (started + 90_065))).toBeLessThanOrEqual(3)
      expect(clampMoment(clock, pressed, started + 90_100)).toBe(pressed)
    }
  })
})

describe('what the log accepts as a moment', () => {
  const anyMoment = fc.integer({ min: 0, max: 10 * hour })
  test('lies between the start of the interview and 2 s from now, and a moment inside stays as it was', () => {
    fc.assert(
      fc.property(anyMoment, anyMoment, anyMoment, (startedAt, after, at) => {
        const now = startedAt + after
        const clamped = clampMoment({ ...idleClock, startedAt }, at, now)
        expect(clamped).toBeGreaterThanOrEqual(startedAt)
        expect(clamped).toBeLessThanOrEqual(now + clockLeadMs)
        if (at >= startedAt && at <= now + clockLeadMs) expect(clamped).toBe(at)
      }),
    )
  })
})
