import { type Lane, rowsOf, stopsId, type TimelineItem } from '@/reading/lanes/lanes'
import type { Scale } from '@/reading/lanes/layout'

/** The width of a fold, in pixels. The clock stood still in it, so no time passes across it. */
export const foldPx = 22

/** Half of a time written over the axis, and the air beside it, in pixels. */
const halfTimePx = 21

/** Where the clock stood still. `isSigned`: its sign stands in the lane of phases, and its length over the axis. */
export type Fold = { readonly stop: TimelineItem; readonly isSigned: boolean }

/** The stops of these lanes, in order of time. */
export function foldsOf(lanes: readonly Lane[]): readonly Fold[] {
  const signed = lanes.flatMap((lane) => (lane.kind === 'phases' ? lane.stops : []))
  const laned = lanes.flatMap((lane) =>
    lane.id === stopsId ? rowsOf(lane).flatMap(({ items }) => items) : [],
  )
  return [
    ...signed.map((stop) => ({ stop, isSigned: true })),
    ...laned.map((stop) => ({ stop, isSigned: false })),
  ]
}

/** Whether a fold is in sight: whole or not at all. */
export function isFoldInSight({ stop }: Fold, { x, left, right }: Scale): boolean {
  const middle = x(stop.atMs)
  return middle - foldPx / 2 >= left && middle - foldPx / 2 <= right
}

/** Where the line of the present stands, in pixels: behind a fold, never in it, as no time passes there. */
export function presentX(nowMs: number, folds: readonly Fold[], scale: Scale): number {
  const behind = folds.map(({ stop }) => scale.x(stop.atMs) + foldPx / 2)
  const last = folds.findLastIndex(({ stop }) => stop.atMs <= nowMs)
  return Math.max(scale.x(nowMs), behind[last] ?? Number.NEGATIVE_INFINITY)
}

/** The lengths of the stops to write over the axis, clear of each other and of the present at `nowX`; later ones go first. */
export function foldLengths(
  folds: readonly Fold[],
  scale: Scale,
  nowX: number | null,
): readonly { readonly stop: TimelineItem; readonly x: number }[] {
  let free = nowX === null ? Number.POSITIVE_INFINITY : nowX - halfTimePx
  const written: { stop: TimelineItem; x: number }[] = []
  for (const fold of folds.filter(({ isSigned }) => isSigned).reverse()) {
    const middle = scale.x(fold.stop.atMs)
    const x = Math.min(middle, free - halfTimePx)
    if (!isFoldInSight(fold, scale) || middle - x > 2 * halfTimePx || x - halfTimePx < scale.left) continue
    written.push({ stop: fold.stop, x })
    free = x - halfTimePx
  }
  return written.reverse()
}
