/** What part of the interview is in sight, in milliseconds of interview time. */
export type TimeWindow = { readonly fromMs: number; readonly toMs: number }
/** The length in sight: two minutes, six, or the whole interview. */
export type Span = 'two' | 'six' | 'all'

const spanMs = { two: 120_000, six: 360_000 } as const
/** Share of the window left free after the present moment, so that the next marks have somewhere to land. */
const lead = 0.13
const leastMs = 60_000
/** An overrunning interview grows in steps of this size, so that the drawing does not move every second. */
const stepMs = 30_000
/** The shortest window, in milliseconds. */
export const closestMs = 10_000

/** The window that follows the clock. With the span `all` it holds the plan, or all that has run when that is longer. */
export function followingWindow(span: Span, nowMs: number, plannedMs: number): TimeWindow {
  if (span === 'all') return wholeWindow(Math.ceil(nowMs / stepMs) * stepMs, plannedMs)
  const toMs = Math.max(spanMs[span], nowMs + spanMs[span] * lead)
  return { fromMs: toMs - spanMs[span], toMs }
}

/** The window over an interview that has ended: its last minutes or all of it, as long as it was and not as planned. */
export function endedWindow(span: Span, lengthMs: number): TimeWindow {
  const whole = fittedWindow(lengthMs)
  if (span === 'all' || whole.toMs <= spanMs[span]) return whole
  return { fromMs: whole.toMs - spanMs[span], toMs: whole.toMs }
}

/** The whole interview, from 0 to the later of its plan and its end, with a little room after it. */
export function wholeWindow(lengthMs: number, plannedMs: number): TimeWindow {
  return { fromMs: 0, toMs: Math.max(leastMs, plannedMs, lengthMs) * 1.01 }
}

/** What happened of the interview, however long its plan: the plan stands beside. */
export function fittedWindow(lengthMs: number): TimeWindow {
  return wholeWindow(lengthMs, 0)
}

export function lengthOf({ fromMs, toMs }: TimeWindow): number {
  return toMs - fromMs
}

/** Whether all of [0, limitMs] is in sight. */
export function isWhole(window: TimeWindow, limitMs: number): boolean {
  return lengthOf(window) >= limitMs - 1
}

/** Moves a window within [0, limitMs], keeping its length. */
export function panWindow(window: TimeWindow, byMs: number, limitMs: number): TimeWindow {
  const length = lengthOf(window)
  const fromMs = Math.max(0, Math.min(window.fromMs + byMs, Math.max(0, limitMs - length)))
  return { fromMs, toMs: fromMs + length }
}

/**
 * Looks closer (factor > 1) or from farther away, between ten seconds and the whole. The moment `aboutMs` stays where it is
 * on the screen, unless the edge of the interview is reached.
 */
export function zoomWindow(window: TimeWindow, factor: number, aboutMs: number, limitMs: number): TimeWindow {
  const length = lengthOf(window)
  const wanted = Math.max(Math.min(closestMs, limitMs), Math.min(length / factor, limitMs))
  if (wanted >= limitMs) return { fromMs: 0, toMs: limitMs }
  const share = (aboutMs - window.fromMs) / length
  const fromMs = aboutMs - share * wanted
  return panWindow({ fromMs, toMs: fromMs + wanted }, 0, limitMs)
}

/** Moves a window as little as brings `atMs` into sight, a tenth of the window away from its edge. */
export function windowShowing(window: TimeWindow, atMs: number, limitMs: number): TimeWindow {
  const margin = lengthOf(window) / 10
  if (atMs < window.fromMs) return panWindow(window, atMs - margin - window.fromMs, limitMs)
  if (atMs > window.toMs) return panWindow(window, atMs + margin - window.toMs, limitMs)
  return window
}

/** The window for a cursor at `atMs`: the same while it holds the cursor, else moved so that the cursor stands a tenth from the left. */
export function windowFollowing(window: TimeWindow, atMs: number, limitMs: number): TimeWindow {
  if (atMs >= window.fromMs && atMs <= window.toMs) return window
  return panWindow(window, atMs - lengthOf(window) / 10 - window.fromMs, limitMs)
}

/** The zoom factor for a wheel's delta in pixels. A trackpad's pinch sends small deltas, which count for more per pixel. */
export function wheelFactor(deltaPx: number): number {
  const perPx = Math.abs(deltaPx) < 50 ? 0.01 : 0.0022
  return Math.max(0.5, Math.min(Math.exp(-deltaPx * perPx), 2))
}

/**
 * The stretch of time to draw: the window, with at least half as much on both sides for dragging. It moves in steps
 * proportional to the window, so that a small move draws nothing anew.
 */
export function stretchOf(window: TimeWindow): TimeWindow {
  const length = lengthOf(window)
  const step = 2 ** Math.ceil(Math.log2(length)) / 4
  return {
    fromMs: Math.floor((window.fromMs - length / 2) / step) * step,
    toMs: Math.ceil((window.toMs + length / 2) / step) * step,
  }
}
