'use client'

import { useEffect, useMemo, useState } from 'react'
import { isWhole, type TimeWindow, windowFollowing, windowShowing } from '@/reading/lanes/time-window'
import { useHand } from './moving/use-hand'
import { type Playhead, pullOf } from './playhead/playhead'

/** The part of the interview in sight: all of it until the reader zooms in. A cursor that leaves the window is followed. */
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
      const { atMs } = state
      const pull = pullOf(before, state, hand.moving.isHeld())
      before = state
      if (pull === 'follow') setZoomed((so) => so && windowFollowing(so, atMs, limitMs))
      if (pull === 'show') acts.change((so) => windowShowing(so, atMs, limitMs))
    })
  }, [playhead, limitMs, hand, acts])
  return { window: zoomed ?? whole, isZoomed: zoomed !== null, limitMs, hand, ...acts }
}

export type Zoom = ReturnType<typeof useTimeWindow>
