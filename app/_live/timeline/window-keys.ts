import { lengthOf, panWindow, type TimeWindow, zoomWindow } from '@/reading/lanes/time-window'

/** The zoom factor of one press. */
export const zoomStep = 1.5
/** The share of the window that one press moves it by. */
const panShare = 0.25

type Move = (window: TimeWindow, atMs: number, limitMs: number) => TimeWindow

/** What a key does to the window: + and − zoom about the cursor at `atMs`, Shift with an arrow pans. Null for other keys. */
export function windowMoveOf({ key, shiftKey }: { key: string; shiftKey: boolean }): Move | null {
  switch (key) {
    case '+':
    case '=':
      return zooming(zoomStep)
    case '-':
    case '−':
      return zooming(1 / zoomStep)
    case 'ArrowLeft':
      return shiftKey ? panning(-panShare) : null
    case 'ArrowRight':
      return shiftKey ? panning(panShare) : null
    default:
      return null
  }
}

/** Zooms about the cursor where the window holds it, else about the middle of the window. */
export function zooming(factor: number): Move {
  return (window, atMs, limitMs) => {
    const isIn = atMs >= window.fromMs && atMs <= window.toMs
    return zoomWindow(window, factor, isIn ? atMs : (window.fromMs + window.toMs) / 2, limitMs)
  }
}

function panning(share: number): Move {
  return (window, _, limitMs) => panWindow(window, lengthOf(window) * share, limitMs)
}
