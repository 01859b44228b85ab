import { lengthOf, stretchOf, type TimeWindow } from '@/reading/lanes/time-window'

/** What lanes were last laid out for: a window, and the stretch of time around it that their drawing holds. */
export type Laid = { readonly window: TimeWindow; readonly reach: TimeWindow }

/** A window under a hand: what is in sight now, and what is laid out. */
export type Motion = { readonly seen: TimeWindow; readonly laid: Laid }

/** What is laid out for a window at rest: as much beside it as a hand may soon bring into sight. */
export function laidFor(window: TimeWindow): Laid {
  return { window, reach: stretchOf(window) }
}

/**
 * The layout for the window `seen`. A layout is reused while a move suffices: same length, within reach. A zoom lays
 * out what is in sight or cut by an edge.
 */
export function laidAfter(laid: Laid, seen: TimeWindow): Laid {
  if (!isAsLong(laid.window, seen)) {
    const beside = lengthOf(seen) / 32
    return { window: seen, reach: { fromMs: seen.fromMs - beside, toMs: seen.toMs + beside } }
  }
  const isWithin = seen.fromMs >= laid.reach.fromMs && seen.toMs <= laid.reach.toMs
  return isWithin ? laid : laidFor(seen)
}

/** How far to the right (px) what is laid out for `laid` has to move to show `seen`; null where moving it is not enough. */
export function shiftTo(laid: TimeWindow, seen: TimeWindow, plotPx: number): number | null {
  if (!isAsLong(laid, seen)) return null
  return ((laid.fromMs - seen.fromMs) * plotPx) / lengthOf(laid)
}

export function isSameWindow(a: TimeWindow, b: TimeWindow): boolean {
  return a.fromMs === b.fromMs && a.toMs === b.toMs
}

/** Sums of moves are inexact: lengths that differ by far less than a thousandth of a pixel are equal. */
function isAsLong(a: TimeWindow, b: TimeWindow): boolean {
  return Math.abs(lengthOf(a) - lengthOf(b)) < 1e-6
}

/** The motion of a hand, outside of React: only what follows the hand hears of each move. */
export type MovingWindow = ReturnType<typeof createMovingWindow>

/** `beforePicture` calls what it is given before the next picture is made: of several moves until then, only the last is told of. */
export function createMovingWindow(beforePicture = (tell: () => void) => tell()) {
  let motion: Motion | null = null
  let isHeld = false
  let isTold = true
  const listeners = new Set<() => void>()
  function tell() {
    if (isTold) return
    isTold = true
    for (const listener of listeners) listener()
  }
  return {
    /** Null at rest. */
    get: () => motion,
    isHeld: () => isHeld,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Brings `seen` into sight, from the window `settled` or from where the hand has it already. */
    move(seen: TimeWindow, settled: TimeWindow) {
      isHeld = true
      motion = { seen, laid: laidAfter(motion?.laid ?? laidFor(settled), seen) }
      if (!isTold) return
      isTold = false
      beforePicture(tell)
    },
    /** Ends a drag. The drawing stays until `settle`; null if the window was at rest. */
    release(): TimeWindow | null {
      isHeld = false
      return motion?.seen ?? null
    },
    /** Everything has been laid out for where the window stands, unless a hand still holds it. */
    settle() {
      if (isHeld || motion === null) return
      motion = null
      isTold = false
      tell()
    },
  }
}
