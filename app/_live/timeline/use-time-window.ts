'use client'

import { useEffect, useMemo, useState } from 'react'
import { isWhole, type TimeWindow, windowFollowing, windowShowing } from '@/reading/lanes/time-window'
import type { Playhead } from './playhead/playhead'

/** The part of the interview in sight: all of it until somebody zooms in. A cursor that leaves the window is followed. */
export function useTimeWindow(whole: TimeWindow, playhead: Playhead) {
  const [zoomed, setZoomed] = useState<TimeWindow | null>(null)
  const limitMs = whole.toMs
  const acts = useMemo(
    () => ({
      set: (window: TimeWindow) => setZoomed(isWhole(window, limitMs) ? null : window),
      fit: () => setZoomed(null),
      change: (move: (window: TimeWindow) => TimeWindow) =>
        setZoomed((so) => {
          const moved = move(so ?? { fromMs: 0, toMs: limitMs })
          return isWhole(moved, limitMs) ? null : moved
        }),
    }),
    [limitMs],
  )
  useEffect(() => {
    let before = playhead.get()
    return playhead.subscribe(() => {
      const state = playhead.get()
      const { atMs, isPlaying, settledMs } = state
      const jumped = settledMs !== before.settledMs
      before = state
      // A dragged cursor stays under the finger: only one that plays or was sent somewhere moves the window.
      if (isPlaying) setZoomed((so) => so && windowFollowing(so, atMs, limitMs))
      else if (jumped) setZoomed((so) => so && windowShowing(so, atMs, limitMs))
    })
  }, [playhead, limitMs])
  return { window: zoomed ?? whole, isZoomed: zoomed !== null, limitMs, ...acts }
}

export type Zoom = ReturnType<typeof useTimeWindow>
