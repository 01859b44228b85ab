import { elapsedAt } from '../core/clock'
import { type DialPoint, dialStart } from '../dial/dial'
import type { LiveSessionState } from '../state'

/** How far back the wall draws the dial, and over what length it tells its slope, in ms of interview time. */
export const traceMs = 360_000
export const slopeMs = 120_000
/** A slope of fewer points than this reads as level. */
const level = 3
const stepMs = 15_000

/** The felt-understood dial of the last six minutes: a point every 15 s and one now, and what it moved in the last two minutes. */
export type DialTrace = {
  readonly points: readonly DialPoint[]
  readonly value: number
  /** Points moved; null where the interview is younger than two minutes. */
  readonly slope: number | null
}

/** The trace at `now` (epoch ms); null where the dial was never moved. */
export function dialTrace(state: Pick<LiveSessionState, 'dial' | 'clock'>, now: number): DialTrace | null {
  const { dial, clock } = state
  if (dial.length === 0) return null
  const nowMs = elapsedAt(clock, now)
  const fromMs = Math.max(0, nowMs - traceMs)
  // Multiples of the step: a curve that is asked for again a second later has the same points.
  const first = Math.ceil(fromMs / stepMs) * stepMs
  const moments = [fromMs]
  for (let atMs = first; atMs < nowMs; atMs += stepMs) if (atMs > fromMs) moments.push(atMs)
  if (nowMs > fromMs) moments.push(nowMs)
  const held = heldAt(state, Math.min(fromMs, nowMs - slopeMs))
  const points = moments.map((atMs) => ({ atMs, value: held(atMs) }))
  const value = held(nowMs)
  const slope = nowMs < slopeMs ? null : value - heldAt(state, nowMs - slopeMs)(nowMs - slopeMs)
  return { points, value, slope }
}

/** Whether a slope is worth an arrow. */
export function directionOf(slope: number): 'up' | 'level' | 'down' {
  if (Math.abs(slope) < level) return 'level'
  return slope > 0 ? 'up' : 'down'
}

/** Values of the dial at ascending moments from `fromMs` on. Does not read older samples. */
function heldAt({ dial, clock }: Pick<LiveSessionState, 'dial' | 'clock'>, fromMs: number) {
  let place = dial.length
  while (place > 0 && elapsedAt(clock, dial[place - 1]?.at ?? 0) > fromMs) place -= 1
  let value = dial[place - 1]?.value ?? dialStart
  return (atMs: number): number => {
    for (let next = dial[place]; next && elapsedAt(clock, next.at) <= atMs; next = dial[place]) {
      value = next.value
      place += 1
    }
    return value
  }
}
