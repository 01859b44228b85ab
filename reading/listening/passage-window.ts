import type { TimeWindow } from '../lanes/time-window'

/** Where a window begins is a multiple of this, so that its times are round. Milliseconds. */
const roundMs = 5_000
/** Share of a window before the cursor once it was moved. */
const before = 0.25
/** Share of a window after which a cursor that runs moves it. */
const turnsAt = 0.94

/**
 * The passage in sight: the same while it holds the cursor, else one of the same length in which the cursor stands a quarter from its
 * beginning. Times: interview ms; `lengthMs`: of the interview.
 */
export function passageAt(window: TimeWindow, atMs: number, lengthMs: number): TimeWindow {
  const length = window.toMs - window.fromMs
  const isIn = atMs >= window.fromMs && atMs <= window.fromMs + length * turnsAt
  const isLast = window.toMs >= lengthMs && atMs >= window.fromMs
  if (isIn || isLast) return window
  const last = Math.max(0, Math.ceil((lengthMs - length) / roundMs) * roundMs)
  const wanted = Math.floor((atMs - length * before) / roundMs) * roundMs
  const fromMs = Math.max(0, Math.min(wanted, last))
  return fromMs === window.fromMs ? window : { fromMs, toMs: fromMs + length }
}
