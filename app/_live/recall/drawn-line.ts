import type { DialPoint } from '@/domain/live-session/dial/dial'
import { dialStart } from '@/domain/live-session/dial/dial'

/** A line as far as it is drawn, and the lines before it: each stroke of the hand and each point set by key is one step back. */
export type DrawnLine = {
  readonly points: readonly DialPoint[]
  readonly before: readonly (readonly DialPoint[])[]
}

/** The line being drawn, and how it is changed. */
export type Drawing = {
  readonly line: DrawnLine
  readonly onLine: (change: (line: DrawnLine) => DrawnLine) => void
}

/** Points lie on a grid of time, in milliseconds. */
export const drawStepMs = 5_000

/** Where the dial stood when the interview began is known to all: the line begins there. */
export const noLine: DrawnLine = { points: [{ atMs: 0, value: dialStart }], before: [] }

/** Begins a stroke, or sets one point. */
export function setPoint({ points, before }: DrawnLine, point: DialPoint): DrawnLine {
  return { points: withPoint(points, point), before: [...before, points] }
}

/** Goes on with a stroke: what lay between the last point of the hand and the next is replaced. */
export function drawOn({ points, before }: DrawnLine, from: DialPoint, to: DialPoint): DrawnLine {
  const [low, high] = [Math.min(from.atMs, to.atMs), Math.max(from.atMs, to.atMs)]
  const kept = points.filter(({ atMs }) => atMs <= low || atMs >= high)
  return { points: withPoint(kept, to), before }
}

/** Takes back the last stroke or point. */
export function stepBack(line: DrawnLine): DrawnLine {
  const last = line.before.at(-1)
  return last ? { points: last, before: line.before.slice(0, -1) } : line
}

/** Takes everything back, as one step. */
export function clearLine({ points, before }: DrawnLine): DrawnLine {
  return points.length === noLine.points.length
    ? noLine
    : { points: noLine.points, before: [...before, points] }
}

/** A point on the grid of time, within an interview of this length and within the dial. */
export function pointOnGrid(atMs: number, value: number, lengthMs: number): DialPoint {
  const onGrid = Math.round(atMs / drawStepMs) * drawStepMs
  return {
    atMs: Math.max(0, Math.min(onGrid, lengthMs)),
    value: Math.max(0, Math.min(100, Math.round(value))),
  }
}

function withPoint(points: readonly DialPoint[], point: DialPoint): readonly DialPoint[] {
  return [...points.filter(({ atMs }) => atMs !== point.atMs), point].sort((a, b) => a.atMs - b.atMs)
}
