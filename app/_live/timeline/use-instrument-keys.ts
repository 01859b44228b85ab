'use client'

import type { KeyboardEvent } from 'react'
import type { Playhead } from './playhead/playhead'
import type { Zoom } from './use-time-window'
import { windowMoveOf, zooming } from './window-keys'

/** Keys that work wherever the focus is in the timeline: + − 0, Shift with an arrow, and Space where no control takes it. */
export function useInstrumentKeys(zoom: Zoom, playhead: Playhead) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    // React bubbles keys of dialogs and menus through here, too.
    if (!event.currentTarget.contains(target) || target.closest('input, select, textarea')) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const act = actOf(event, zoom, playhead)
    if (!act) return
    event.preventDefault()
    act()
  }
}

function actOf(event: KeyboardEvent, zoom: Zoom, playhead: Playhead): (() => void) | null {
  const move = windowMoveOf(event)
  if (move) return () => zoom.change((window) => move(window, playhead.get().atMs, zoom.limitMs))
  if (event.key === '0') return zoom.fit
  const isOnButton = (event.target as HTMLElement).closest('button, a') !== null
  return event.key === ' ' && !isOnButton ? playhead.toggle : null
}

/** Zooms about the cursor, as the keys do. */
export function zoomBy(zoom: Zoom, playhead: Playhead, factor: number): void {
  zoom.change((window) => zooming(factor)(window, playhead.get().atMs, zoom.limitMs))
}
