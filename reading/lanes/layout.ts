import type { TimeWindow } from './time-window'

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

const steps = [1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000]

/** Round moments to write above the lanes, at least `apartPx` from each other. */
export function ticksOf(window: TimeWindow, scale: Scale, apartPx: number): readonly number[] {
  const wide = (step: number) => scale.x(step) - scale.x(0) >= apartPx
  const step = steps.find(wide) ?? (steps.at(-1) as number)
  const ticks: number[] = []
  for (let at = Math.ceil(window.fromMs / step) * step; at <= window.toMs; at += step) ticks.push(at)
  return ticks
}

/** The strip of times over the lanes, in pixels. */
export const axisHeight = 18

/** The strip for a lane's name where names stand above their lanes, in pixels. */
export const nameHeight = 20

/** Room around the plot for half a shape, in pixels. */
export const edgePx = 14

/** Height of a timeline whose lanes end at `bottom`, in pixels. */
export function heightOf(bottom: number): number {
  return bottom + 8
}

/** A lane with its place in pixels. `label` is where the strip for its name begins, when names stand above the lanes. */
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

const shortestLabel = 8

/**
 * The text that fits to the right of each shape of a row, within the plot: whole label, beginning, or nothing. Items
 * come in order of x; those left of `left` get nothing.
 */
export function fittingLabels<
  Item extends { readonly id: string; readonly x: number; readonly label: string },
>(items: readonly Item[], left: number, right: number, gap = 14): ReadonlyMap<string, string> {
  const fitting = new Map<string, string>()
  items.forEach((item, index) => {
    if (item.x < left || !item.label) return
    const next = items[index + 1]?.x ?? Number.POSITIVE_INFINITY
    const room = Math.min(next, right + gap) - gap - (item.x + gap)
    if (widthOf(item.label) <= room) fitting.set(item.id, item.label)
    else if (widthOf('x'.repeat(shortestLabel + 1)) <= room)
      fitting.set(item.id, cutTo(Math.floor(room / widthOf('x')), item.label))
  })
  return fitting
}

/** What closes a quotation, by the mark that opens it. */
const closings: Readonly<Record<string, string>> = { '«': '»', '“': '”' }

/**
 * The beginning of a text, at most so many characters long, with an ellipsis where some of it is left out. A quotation that is cut is
 * closed again.
 */
export function cutTo(length: number, text: string): string {
  if (text.length <= length) return text
  const closing = closings[text.charAt(0)] ?? ''
  const begun = text.slice(0, Math.max(0, length - 1)).trimEnd()
  if (closing === '' || begun.includes(closing)) return `${begun}…`
  const closed = closing === '»' ? '\u00a0»' : closing
  return `${text.slice(0, Math.max(0, length - 1 - closed.length)).trimEnd()}…${closed}`
}

/**
 * A person's words beside the one shape of a row, `gap` away from it on the side with more room, cut to that room. `letter` is
 * the width of a letter in the unit of the places.
 */
export function wordsBeside(
  words: string,
  x: number,
  { left, right }: Pick<Scale, 'left' | 'right'>,
  { gap, letter }: { readonly gap: number; readonly letter: number },
): { readonly text: string; readonly isLeft: boolean } {
  const isLeft = x - left > right - x
  const room = (isLeft ? x - left : right - x) - gap - 4
  return { text: cutTo(Math.floor(room / letter), words), isLeft }
}
