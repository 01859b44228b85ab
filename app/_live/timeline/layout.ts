/** What part of the interview is in sight, in milliseconds of interview time. */
export type TimeWindow = { readonly fromMs: number; readonly toMs: number }
/** How much is in sight: two minutes, six, or the whole interview. */
export type Span = 'two' | 'six' | 'all'

const spanMs = { two: 120_000, six: 360_000 } as const
/** Share of the window left free after the present moment, so that the next marks have somewhere to land. */
const lead = 0.13
const leastMs = 60_000

/** The window that follows the clock. Without a span it holds the plan, or all that has run when that is longer. */
export function followingWindow(span: Span, nowMs: number, plannedMs: number): TimeWindow {
  if (span === 'all') return wholeWindow(nowMs, plannedMs)
  const toMs = Math.max(spanMs[span], nowMs + spanMs[span] * lead)
  return { fromMs: toMs - spanMs[span], toMs }
}

/** The whole interview, from 0 to the later of its plan and its end, with a little room after it. */
export function wholeWindow(lengthMs: number, plannedMs: number): TimeWindow {
  return { fromMs: 0, toMs: Math.max(leastMs, plannedMs, lengthMs) * 1.01 }
}

/** Moves a window within [0, limitMs], keeping its length. */
export function panWindow(window: TimeWindow, byMs: number, limitMs: number): TimeWindow {
  const length = window.toMs - window.fromMs
  const fromMs = Math.max(0, Math.min(window.fromMs + byMs, Math.max(0, limitMs - length)))
  return { fromMs, toMs: fromMs + length }
}

/** The window moved only as far as needed for a moment to be in sight, a tenth away from its edges. */
export function windowShowing(window: TimeWindow, atMs: number, limitMs: number): TimeWindow {
  const margin = (window.toMs - window.fromMs) / 10
  if (atMs < window.fromMs) return panWindow(window, atMs - margin - window.fromMs, limitMs)
  if (atMs > window.toMs) return panWindow(window, atMs + margin - window.toMs, limitMs)
  return window
}

/** Interview time ↔ horizontal place, in pixels. */
export type Scale = {
  readonly x: (ms: number) => number
  readonly ms: (x: number) => number
  readonly left: number
  readonly right: number
}

export function scaleOf(window: TimeWindow, left: number, right: number): Scale {
  const perMs = (right - left) / (window.toMs - window.fromMs)
  return {
    x: (ms) => left + (ms - window.fromMs) * perMs,
    ms: (x) => window.fromMs + (x - left) / perMs,
    left,
    right,
  }
}

const steps = [10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000]

/** Round moments to write above the lanes, at least `apartPx` from each other. */
export function ticksOf(window: TimeWindow, scale: Scale, apartPx: number): readonly number[] {
  const wide = (step: number) => scale.x(step) - scale.x(0) >= apartPx
  const step = steps.find(wide) ?? (steps.at(-1) as number)
  const ticks: number[] = []
  for (let at = Math.ceil(window.fromMs / step) * step; at <= window.toMs; at += step) ticks.push(at)
  return ticks
}

/** A lane with its place: `top` and `height` are its own, `label` is the strip for its name when names go above. */
export type Placed<Lane> = {
  readonly lane: Lane
  readonly top: number
  readonly height: number
  readonly label: number
}

/** Stacks lanes from `top` down; each takes `labelHeight` more for its name (0 when names stand beside). */
export function stackLanes<Lane extends { readonly height: number }>(
  lanes: readonly Lane[],
  top: number,
  labelHeight: number,
): { readonly placed: readonly Placed<Lane>[]; readonly bottom: number } {
  let y = top
  const placed = lanes.map((lane) => {
    const each = { lane, top: y + labelHeight, height: lane.height, label: y }
    y += labelHeight + lane.height
    return each
  })
  return { placed, bottom: y }
}

/** Rough width of a label in the interface's 13 px type, in pixels. */
export function widthOf(text: string): number {
  return text.length * 6
}

/** What part of 0–100 the dial is drawn over: its middle and all it reached, no more, so that changes can be seen. */
export function dialRange(values: readonly number[]): { readonly low: number; readonly high: number } {
  return { low: Math.min(30, ...values), high: Math.max(80, ...values) }
}

const shortestLabel = 8

/**
 * What can be written to the right of each shape of a row without running into the next shape or out of the plot: the whole
 * label, its beginning, or nothing. Items come in order of x; those left of `left` get nothing.
 */
export function fittingLabels<
  Item extends { readonly id: string; readonly x: number; readonly label: string },
>(items: readonly Item[], left: number, right: number, gap = 14): ReadonlyMap<string, string> {
  const fitting = new Map<string, string>()
  items.forEach((item, index) => {
    if (item.x < left || !item.label) return
    const room = (items[index + 1]?.x ?? right + gap) - gap - (item.x + gap)
    if (widthOf(item.label) <= room) fitting.set(item.id, item.label)
    else if (widthOf('x'.repeat(shortestLabel + 1)) <= room)
      fitting.set(item.id, `${item.label.slice(0, Math.floor(room / widthOf('x')) - 1).trimEnd()}…`)
  })
  return fitting
}
