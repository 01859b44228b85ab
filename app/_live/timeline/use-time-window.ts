'use client'

import { useEffect, useMemo, useState } from 'react'
import { isWhole, type TimeWindow, windowFollowing, windowShowing } from '@/reading/lanes/time-window'
import { useHand } from './moving/use-hand'
import type { Playhead } from './playhead/playhead'

/** The part of the interview in sight: all of it until somebody zooms in. A cursor that leaves the window is followed. */
export function useTimeWindow(whole: TimeWindow, playhead: Playhead) {
  const [zoomed, setZoomed] = useState<TimeWindow | null>(null)
  const limitMs = whole.toMs
  const hand = useHand(zoomed ?? whole, (window) => setZoomed(isWhole(window, limitMs) ? null : window))
  const acts = useMemo(() => {
    const set = (window: TimeWindow) => setZoomed(isWhole(window, limitMs) ? null : window)
    return {
      set(window: TimeWindow) {
        hand.take()
        set(window)
      },
      fit() {
        hand.take()
        setZoomed(null)
      },
      change(move: (window: TimeWindow) => TimeWindow) {
        const taken = hand.take()
        setZoomed((so) => {
          const moved = move(taken ?? so ?? { fromMs: 0, toMs: limitMs })
          return isWhole(moved, limitMs) ? null : moved
        })
      },
    }
  }, [limitMs, hand])
  useEffect(() => {
    let before = playhead.get()
    return playhead.subscribe(() => {
      const state = playhead.get()
      const { atMs, isPlaying, settledMs } = state
      const jumped = settledMs !== before.settledMs
      before = state
      if (hand.moving.isHeld()) return
      // A dragged cursor stays under the finger: only one that plays or was sent somewhere moves the window.
      if (isPlaying) setZoomed((so) => so && windowFollowing(so, atMs, limitMs))
      else if (jumped) setZoomed((so) => so && windowShowing(so, atMs, limitMs))
    })
  }, [playhead, limitMs, hand])
  return { window: zoomed ?? whole, isZoomed: zoomed !== null, limitMs, hand, ...acts }
}

export type Zoom = ReturnType<typeof useTimeWindow>
