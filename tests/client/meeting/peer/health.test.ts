import { describe, expect, test } from 'vitest'
import {
  type Expected,
  type Health,
  look,
  lookMs,
  type Sample,
  startingHealth,
} from '@/client/meeting/peer/health'

const fine: Sample = {
  at: 0,
  bytes: 0,
  packets: 0,
  lost: 0,
  jitterMs: 5,
  roundTripMs: 40,
  framesPerSecond: 15,
  lostThere: 0,
  path: 'direct',
}
const both: Expected = { sound: true, picture: true }

/** Looks at a connection again and again; `change` says what differs from a good one, whose counts grow by 100 each time. */
function looks(
  count: number,
  change: (nth: number) => Partial<Sample>,
  expected = both,
  from = startingHealth,
) {
  let health: Health = from
  const stalledAt: number[] = []
  for (let nth = 0; nth < count; nth++) {
    const grown = { at: nth * lookMs, bytes: 1_000 * nth, packets: 100 * nth }
    const looked = look(health, { ...fine, ...grown, ...change(nth) }, expected)
    health = looked.health
    if (looked.hasStalled) stalledAt.push(nth * lookMs)
  }
  return { health, stalledAt }
}

describe('how a connection does', () => {
  test('is good where nothing is wrong', () => {
    const { health, stalledAt } = looks(20, () => ({}))
    expect([health.quality, health.sends, health.path, stalledAt]).toEqual(['good', 'good', 'direct', []])
  })

  const faults: [string, (nth: number) => Partial<Sample>][] = [
    ['a tenth of it is lost', (nth) => ({ lost: 12 * nth })],
    ['it comes unevenly', () => ({ jitterMs: 120 })],
    ['the way is long', () => ({ roundTripMs: 1_200 })],
    ['the picture stands', () => ({ framesPerSecond: 1 })],
  ]
  test.each(faults)('is weak where %s, not after one look', (_, change) => {
    expect(looks(1, change).health.quality).toBe('good')
    expect(looks(4, change).health.quality).toBe('weak')
  })

  test('a picture that is off does not stand', () => {
    const noPicture = { sound: true, picture: false }
    expect(looks(6, () => ({ framesPerSecond: null }), noPicture).health.quality).toBe('good')
    expect(looks(6, () => ({ framesPerSecond: 0 }), noPicture).health.quality).toBe('good')
  })

  test('is good again only after four good looks', () => {
    const weak = looks(4, () => ({ jitterMs: 120 })).health
    expect(looks(3, () => ({}), both, weak).health.quality).toBe('weak')
    expect(looks(4, () => ({}), both, weak).health.quality).toBe('good')
  })

  test('what does not arrive there makes this page send less', () => {
    expect(looks(4, () => ({ lostThere: 0.3 })).health.sends).toBe('weak')
  })

  test('three seconds without a byte of what they say they send are a stall, then ever longer ones', () => {
    const still = { bytes: 500 }
    expect(looks(3, () => still).stalledAt).toEqual([3_000])
    const { stalledAt } = looks(60, () => still)
    expect(stalledAt.slice(0, 3)).toEqual([3_000, 9_000, 21_000])
  })

  test('nothing is awaited of who sends nothing', () => {
    expect(looks(60, () => ({ bytes: 500 }), { sound: false, picture: false }).stalledAt).toEqual([])
  })

  test('what comes again after a stall is forgotten', () => {
    const { health } = looks(8, (nth) => (nth < 5 ? { bytes: 500 } : {}))
    expect(health.stalls).toBe(0)
  })
})
