'use client'

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type TimeWindow, windowShowing } from '@/reading/lanes/time-window'
import { createMovingWindow, isSameWindow, type MovingWindow } from './moving-window'

/** A wheel that has not turned for so long rests. */
const restMs = 150

/** Moves a window by hand. */
export type Hand = {
  readonly moving: MovingWindow
  readonly move: (window: TimeWindow) => void
  /** Lets the window go: now, or once no more moves come. */
  readonly rest: (when: 'now' | 'soon') => void
  /** Ends what the hand does, since something else moves the window. Returns where the hand had it; null at rest. */
  readonly take: () => TimeWindow | null
}

/** A hand on a window that stands at `settled`. `onRest` hears where the hand left it. */
export function useHand(settled: TimeWindow, onRest: (window: TimeWindow) => void): Hand {
  const [moving] = useState(() => createMovingWindow((tell) => void requestAnimationFrame(tell)))
  const [rests, setRests] = useState(0)
  const latest = useRef({ settled, onRest })
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useLayoutEffect(() => {
    latest.current = { settled, onRest }
  })
  // In the commit that lays everything out for the new window, so that nothing is seen twice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these say when the window stands.
  useLayoutEffect(() => moving.settle(), [moving, settled.fromMs, settled.toMs, rests])
  useEffect(() => () => clearTimeout(timer.current), [])
  return useMemo(() => {
    function end(): TimeWindow | null {
      clearTimeout(timer.current)
      const seen = moving.release()
      if (seen) setRests((so) => so + 1)
      return seen
    }
    function letGo() {
      const seen = end()
      if (seen && !isSameWindow(seen, latest.current.settled)) latest.current.onRest(seen)
    }
    return {
      moving,
      move(window) {
        clearTimeout(timer.current)
        moving.move(window, latest.current.settled)
      },
      rest(when) {
        clearTimeout(timer.current)
        if (when === 'now') letGo()
        else timer.current = setTimeout(letGo, restMs)
      },
      take: end,
    }
  }, [moving])
}

type Bringing = { readonly hand: Pick<Hand, 'take'>; readonly window: TimeWindow; readonly limitMs: number }

/** The window that brings `atMs` into sight from where a hand has it, or else from `window`; null where `window` stays. */
export function windowBringing(atMs: number, { hand, window, limitMs }: Bringing): TimeWindow | null {
  const moved = windowShowing(hand.take() ?? window, atMs, limitMs)
  return isSameWindow(moved, window) ? null : moved
}
