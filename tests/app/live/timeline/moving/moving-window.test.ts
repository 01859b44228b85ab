import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createMovingWindow,
  type Laid,
  laidAfter,
  laidFor,
  shiftTo,
} from '@/app/_live/timeline/moving/moving-window'
import { scaleOf } from '@/reading/lanes/layout'
import { closestMs, lengthOf, panWindow, type TimeWindow, zoomWindow } from '@/reading/lanes/time-window'

const minute = 60_000
const limitMs = 60 * minute
const [left, right] = [136, 1_188]

const share = fc.double({ min: 0, max: 1, noNaN: true })
const anyWindow = fc
  .record({ from: share, length: fc.double({ min: closestMs, max: limitMs, noNaN: true }) })
  .map(({ from, length }) => {
    const fromMs = from * (limitMs - length)
    return { fromMs, toMs: fromMs + length }
  })
/** A move of a hand: by a part of the window, or closer or farther about a place in it. */
type Move = { readonly by: number } | { readonly factor: number; readonly about: number }
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ by: fc.double({ min: -0.4, max: 0.4, noNaN: true }) }),
  fc.record({ factor: fc.double({ min: 0.5, max: 2, noNaN: true }), about: share }),
)

function movedBy(window: TimeWindow, move: Move): TimeWindow {
  if ('by' in move) return panWindow(window, move.by * lengthOf(window), limitMs)
  return zoomWindow(window, move.factor, window.fromMs + move.about * lengthOf(window), limitMs)
}

const isWithin = (seen: TimeWindow, { reach }: Laid) => seen.fromMs >= reach.fromMs && seen.toMs <= reach.toMs

describe('a window under a hand', () => {
  it('shows every moment where it is laid out at rest, to a thousandth of a pixel', () => {
    fc.assert(
      fc.property(anyWindow, fc.array(anyMove, { maxLength: 40 }), share, (settled, moves, at) => {
        let [seen, laid] = [settled, laidFor(settled)]
        for (const move of moves) {
          seen = movedBy(seen, move)
          laid = laidAfter(laid, seen)
          const atMs = seen.fromMs + at * lengthOf(seen)
          const shift = shiftTo(laid.window, seen, right - left)
          expect(shift).not.toBeNull()
          const moved = scaleOf(laid.window, left, right).x(atMs) + (shift ?? 0)
          expect(Math.abs(moved - scaleOf(seen, left, right).x(atMs))).toBeLessThan(0.001)
          expect(isWithin(seen, laid)).toBe(true)
        }
      }),
    )
  })

  it('is laid out anew by no pan of less than half the window, and by every zoom', () => {
    fc.assert(
      fc.property(
        anyWindow,
        fc.double({ min: -0.49, max: 0.49, noNaN: true }),
        share,
        (window, by, about) => {
          const laid = laidFor(window)
          expect(laidAfter(laid, movedBy(window, { by }))).toBe(laid)
          const zoomed = movedBy(window, { factor: 1.2, about })
          if (lengthOf(zoomed) < lengthOf(window) - 1) expect(laidAfter(laid, zoomed).window).toEqual(zoomed)
        },
      ),
    )
  })

  it('is laid out anew once a pan leaves what is drawn', () => {
    const window = { fromMs: 20 * minute, toMs: 24 * minute }
    const far = { fromMs: 30 * minute, toMs: 34 * minute }
    expect(laidAfter(laidFor(window), far)).toEqual(laidFor(far))
  })
})

describe('the motion of a hand', () => {
  const settled = { fromMs: 0, toMs: 4 * minute }
  const seen = { fromMs: minute, toMs: 5 * minute }

  it('goes on from where the hand has the window, and tells of each move once', () => {
    const moving = createMovingWindow()
    const heard: (number | undefined)[] = []
    moving.subscribe(() => heard.push(moving.get()?.seen.fromMs))
    moving.move(seen, settled)
    moving.move({ fromMs: 2 * minute, toMs: 6 * minute }, settled)
    expect(heard).toEqual([minute, 2 * minute])
    expect(moving.get()?.laid).toEqual(laidFor(settled))
  })

  it('is told of once a picture, at its last move', () => {
    const waiting: (() => void)[] = []
    const moving = createMovingWindow((tell) => void waiting.push(tell))
    const heard: (number | undefined)[] = []
    moving.subscribe(() => heard.push(moving.get()?.seen.fromMs))
    moving.move(seen, settled)
    moving.move({ fromMs: 2 * minute, toMs: 6 * minute }, settled)
    for (const tell of waiting) tell()
    expect(waiting).toHaveLength(1)
    expect(heard).toEqual([2 * minute])
  })

  it('is seen until everything is laid out where the hand let go', () => {
    const moving = createMovingWindow()
    expect(moving.release()).toBeNull()
    moving.move(seen, settled)
    expect(moving.release()).toEqual(seen)
    expect(moving.get()?.seen).toEqual(seen)
    moving.settle()
    expect(moving.get()).toBeNull()
  })

  it('does not end while the hand holds the window, whatever is laid out meanwhile', () => {
    const moving = createMovingWindow()
    moving.move(seen, settled)
    moving.settle()
    expect(moving.isHeld()).toBe(true)
    expect(moving.get()?.seen).toEqual(seen)
  })
})
