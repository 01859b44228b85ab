'use client'

import { type RefObject, useLayoutEffect } from 'react'
import { lengthOf, type TimeWindow } from '@/reading/lanes/time-window'
import { type MovingWindow, shiftTo } from './moving-window'

type Ground = {
  readonly moving: MovingWindow
  /** Where the window stood, for which CSS places the buttons. */
  readonly window: TimeWindow
  readonly plotPx: number
  /** Where the toolbar begins, from the left of the plot, in px. */
  readonly originPx: number
}

/** While a hand zooms, buttons stay where they were; the one with the focus goes with its shape, for its outline to be in place. */
export function useFocusFollows(toolbar: RefObject<HTMLElement | null>, ground: Ground) {
  const { moving, window, plotPx, originPx } = ground
  useLayoutEffect(() => {
    let placed: HTMLElement | null = null
    function stopFollowing() {
      placed?.style.removeProperty('--from')
      placed?.style.removeProperty('--px')
      placed = null
    }
    const leave = moving.subscribe(() => {
      stopFollowing()
      const seen = moving.get()?.seen
      const focused = document.activeElement
      if (!seen || shiftTo(window, seen, plotPx) !== null) return
      if (!(focused instanceof HTMLElement) || !toolbar.current?.contains(focused)) return
      placed = focused
      const pxPerMs = plotPx / lengthOf(seen)
      focused.style.setProperty('--from', String(seen.fromMs + originPx / pxPerMs))
      focused.style.setProperty('--px', String(pxPerMs))
    })
    return () => {
      stopFollowing()
      leave()
    }
  }, [toolbar, moving, window, plotPx, originPx])
}
