import { round } from '../row'
import { quantile } from '../statistics'
import type { Work } from './trace'

/** One line of the table. `high` is the 98th hundredth of key presses, the 95th of frames. */
export type Line = {
  readonly what: string
  readonly unit: string
  readonly p50: number
  readonly high: number
  readonly worst: number
  readonly mustBe: number | null
  readonly holds: boolean | null
  /** How many tasks took 50 ms and more, and the longest of them. */
  readonly longTasks: string
  /** Milliseconds of the page's thread over the whole gesture. */
  readonly scripting: number | null
  readonly layout: number | null
  readonly paint: number | null
  readonly also: string
}

type About = {
  readonly high?: number
  readonly mustBe?: number
  /** Rounds sample and bound to whole steps: with four pictures, 66.7 ms meets a bound of 66. */
  readonly stepMs?: number
  readonly longTasks?: readonly number[]
  readonly work?: Work
  readonly also?: string
}

export function line(what: string, unit: string, sample: readonly number[], about: About = {}): Line {
  const { mustBe = null, stepMs = null, longTasks, work } = about
  const inSteps = (ms: number) => (stepMs === null ? ms : Math.round(ms / stepMs))
  const high = quantile(sample, about.high ?? 0.95)
  const whole = (ms: number | undefined) => (ms === undefined ? null : Math.round(ms))
  return {
    what,
    unit,
    p50: round(quantile(sample, 0.5)),
    high: round(high),
    worst: round(Math.max(...sample)),
    mustBe,
    holds: mustBe === null ? null : inSteps(high) <= inSteps(mustBe),
    longTasks: longTasks
      ? `${longTasks.length}${longTasks.length > 0 ? ` ≤ ${Math.round(Math.max(...longTasks))} ms` : ''}`
      : '',
    scripting: whole(work?.scripting),
    layout: whole(work?.layout),
    paint: whole(work?.paint),
    also: about.also ?? '',
  }
}
