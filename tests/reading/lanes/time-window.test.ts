import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  closestMs,
  endedWindow,
  fittedWindow,
  followingWindow,
  isWhole,
  lengthOf,
  panWindow,
  stretchOf,
  type TimeWindow,
  wheelFactor,
  wholeWindow,
  windowFollowing,
  windowShowing,
  zoomWindow,
} from '@/reading/lanes/time-window'

const minute = 60_000
const limitMs = 20 * minute

/** A window within the interview, and a moment in it. */
const anyLook = fc
  .record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.double({ min: closestMs, max: limitMs, noNaN: true }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ from, length, share }) => {
    const fromMs = from * (limitMs - length)
    return { window: { fromMs, toMs: fromMs + length }, aboutMs: fromMs + share * length }
  })
const anyFactor = fc.double({ min: 0.05, max: 20, noNaN: true })
const placeOf = ({ fromMs, toMs }: TimeWindow, atMs: number) => (atMs - fromMs) / (toMs - fromMs)
const isInside = ({ fromMs, toMs }: TimeWindow) => fromMs >= -1e-6 && toMs <= limitMs + 1e-6

describe('the window on the interview', () => {
  it('starts at the beginning until the clock nears its edge, then follows the clock', () => {
    expect(followingWindow('six', 2 * minute, 20 * minute)).toEqual({ fromMs: 0, toMs: 6 * minute })
    const later = followingWindow('six', 10 * minute, 20 * minute)
    expect(later.toMs - later.fromMs).toBe(6 * minute)
    expect(later.toMs).toBeGreaterThan(10 * minute)
  })

  it('holds the plan, and what ran past it', () => {
    expect(wholeWindow(5 * minute, 20 * minute).toMs).toBeCloseTo(20.2 * minute)
    expect(wholeWindow(25 * minute, 20 * minute).toMs).toBeCloseTo(25.25 * minute)
    expect(wholeWindow(0, 0).toMs).toBeGreaterThan(0)
  })

  it('fits a short interview on a long plan', () => {
    expect(fittedWindow(11 * minute).toMs).toBeCloseTo(11.11 * minute)
    expect(fittedWindow(0).toMs).toBeGreaterThan(0)
  })

  it('has the length of an interview that has ended, or its last minutes', () => {
    expect(endedWindow('all', 11 * minute)).toEqual(fittedWindow(11 * minute))
    expect(endedWindow('six', 3 * minute)).toEqual(fittedWindow(3 * minute))
    const last = endedWindow('six', 20 * minute)
    expect(last.toMs - last.fromMs).toBe(6 * minute)
    expect(last.toMs).toBeCloseTo(20.2 * minute)
  })

  it('pans within the interview and keeps its length', () => {
    const window = { fromMs: 2 * minute, toMs: 4 * minute }
    expect(panWindow(window, -10 * minute, 20 * minute)).toEqual({ fromMs: 0, toMs: 2 * minute })
    expect(panWindow(window, 60 * minute, 20 * minute)).toEqual({ fromMs: 18 * minute, toMs: 20 * minute })
  })

  it('moves just enough to show a moment out of sight', () => {
    const window = { fromMs: 4 * minute, toMs: 6 * minute }
    expect(windowShowing(window, 5 * minute, 20 * minute)).toBe(window)
    const earlier = windowShowing(window, minute, 20 * minute)
    expect(earlier.fromMs).toBeLessThan(minute)
    expect(earlier.toMs).toBeGreaterThan(minute)
    const later = windowShowing(window, 9 * minute, 20 * minute)
    expect(later.toMs).toBeGreaterThan(9 * minute)
  })

  it('turns the page for a cursor that leaves it, and waits while it is in', () => {
    const window = { fromMs: 4 * minute, toMs: 6 * minute }
    expect(windowFollowing(window, 5 * minute, limitMs)).toBe(window)
    expect(windowFollowing(window, 6 * minute + 1, limitMs).fromMs).toBeCloseTo(5.8 * minute, -1)
    expect(windowFollowing(window, minute, limitMs).fromMs).toBeCloseTo(0.8 * minute)
  })
})

describe('looking closer and from farther away', () => {
  it('keeps the moment under the pointer where it is, unless an edge of the interview is reached', () => {
    fc.assert(
      fc.property(anyLook, anyFactor, ({ window, aboutMs }, factor) => {
        const zoomed = zoomWindow(window, factor, aboutMs, limitMs)
        const isAtEdge = zoomed.fromMs <= 1e-6 || zoomed.toMs >= limitMs - 1e-6
        if (factor >= 1 || !isAtEdge)
          expect(placeOf(zoomed, aboutMs)).toBeCloseTo(placeOf(window, aboutMs), 6)
      }),
    )
  })

  it('stays within the interview, never closer than ten seconds', () => {
    fc.assert(
      fc.property(anyLook, anyFactor, ({ window, aboutMs }, factor) => {
        const zoomed = zoomWindow(window, factor, aboutMs, limitMs)
        expect(isInside(zoomed)).toBe(true)
        expect(lengthOf(zoomed)).toBeGreaterThanOrEqual(closestMs - 1e-6)
      }),
    )
  })

  it('in and then out by as much is where one was', () => {
    fc.assert(
      fc.property(anyLook, fc.double({ min: 1, max: 20, noNaN: true }), ({ window, aboutMs }, factor) => {
        fc.pre(lengthOf(window) / factor >= closestMs)
        const back = zoomWindow(zoomWindow(window, factor, aboutMs, limitMs), 1 / factor, aboutMs, limitMs)
        expect(back.fromMs).toBeCloseTo(window.fromMs, 3)
        expect(back.toMs).toBeCloseTo(window.toMs, 3)
      }),
    )
  })

  it('far enough away it is the whole, and the whole stays the whole', () => {
    fc.assert(
      fc.property(anyLook, ({ window, aboutMs }) => {
        const whole = zoomWindow(window, 1e-6, aboutMs, limitMs)
        expect(isWhole(whole, limitMs)).toBe(true)
        expect(zoomWindow(whole, 0.5, aboutMs, limitMs)).toEqual(whole)
      }),
    )
  })

  it('panning keeps the length and stops at the edges', () => {
    fc.assert(
      fc.property(
        anyLook,
        fc.double({ min: -2 * limitMs, max: 2 * limitMs, noNaN: true }),
        ({ window }, by) => {
          const panned = panWindow(window, by, limitMs)
          expect(isInside(panned)).toBe(true)
          expect(lengthOf(panned)).toBeCloseTo(lengthOf(window), 3)
        },
      ),
    )
  })

  it('a notch of the wheel and a trackpad’s pinch both move a little, away from oneself closer', () => {
    expect(wheelFactor(-100)).toBeGreaterThan(1)
    expect(wheelFactor(100)).toBeCloseTo(1 / wheelFactor(-100))
    expect(wheelFactor(-4)).toBeCloseTo(1.04, 2)
    expect(wheelFactor(-10_000)).toBe(2)
  })
})

describe('the stretch worth drawing', () => {
  it('holds the window, and stays while the window moves a little', () => {
    fc.assert(
      fc.property(anyLook, ({ window }) => {
        const stretch = stretchOf(window)
        expect(stretch.fromMs).toBeLessThanOrEqual(window.fromMs)
        expect(stretch.toMs).toBeGreaterThanOrEqual(window.toMs)
        expect(lengthOf(stretch)).toBeLessThanOrEqual(lengthOf(window) * 3)
      }),
    )
    const at = (fromMs: number) => stretchOf({ fromMs, toMs: fromMs + minute })
    expect(at(5 * minute + 500)).toEqual(at(5 * minute + 900))
  })
})
