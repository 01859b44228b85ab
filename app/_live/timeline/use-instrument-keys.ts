'use client'

import type { KeyboardEvent } from 'react'
import type { Playhead } from './playhead'
import { lengthOf, panWindow, zoomWindow } from './time-window'
import type { Zoom } from './use-time-window'

/** How much closer one press brings. */
export const zoomStep = 1.5
/** What share of the window one press moves it by. */
const panShare = 0.25

/** Keys of the whole instrument, wherever the focus is inside it: + − 0, Shift with an arrow, Space where nothing takes it. */
export function useInstrumentKeys(zoom: Zoom, playhead: Playhead) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    // What opens over the page bubbles through here too.
    if (!event.currentTarget.contains(target) || target.closest('input, select, textarea')) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const act = actOf(event, zoom, playhead)
    if (!act) return
    event.preventDefault()
    act()
  }
}

function actOf(event: KeyboardEvent, zoom: Zoom, playhead: Playhead): (() => void) | null {
  const isOnButton = (event.target as HTMLElement).closest('button, a') !== null
  const pan = (share: number) => () =>
    zoom.change((window) => panWindow(window, lengthOf(window) * share, zoom.limitMs))
  switch (event.key) {
    case '+':
    case '=':
      return () => zoomBy(zoom, playhead, zoomStep)
    case '-':
    case '−':
      return () => zoomBy(zoom, playhead, 1 / zoomStep)
    case '0':
      return zoom.fit
    case ' ':
      return isOnButton ? null : playhead.toggle
    case 'ArrowLeft':
      return event.shiftKey ? pan(-panShare) : null
    case 'ArrowRight':
      return event.shiftKey ? pan(panShare) : null
    default:
      return null
  }
}

/** Closer or farther, about the cursor where it is in sight and about the middle where it is not. */
export function zoomBy(zoom: Zoom, playhead: Playhead, factor: number): void {
  zoom.change((window) => {
    const { atMs } = playhead.get()
    const isIn = atMs >= window.fromMs && atMs <= window.toMs
    const aboutMs = isIn ? atMs : (window.fromMs + window.toMs) / 2
    return zoomWindow(window, factor, aboutMs, zoom.limitMs)
  })
}
