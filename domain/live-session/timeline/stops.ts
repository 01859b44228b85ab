import { type ClockStop, elapsedAt, lengthOfStop } from '../core/clock'
import type { LiveSessionState } from '../state'

/** A time the clock stood still. `atMs` is interview time; `lengthMs`, in whole seconds, passed outside it. */
export type TimelineStop = ClockStop & {
  readonly atMs: number
  readonly lengthMs: number
}

/** The stops up to `now` (epoch ms). Where hors-jeu followed a pause, the whole stop is hors-jeu, asked for by who said it. */
export function stopsOf({ clock }: Pick<LiveSessionState, 'clock'>, now: number): readonly TimelineStop[] {
  const stops: (ClockStop & { readonly atMs: number })[] = []
  for (const stop of clock.stops) {
    const atMs = elapsedAt(clock, stop.from)
    const last = stops.at(-1)
    if (last?.atMs !== atMs) stops.push({ ...stop, atMs })
    else {
      const { kind, byId } = last.kind === 'halt' ? last : stop
      stops.splice(-1, 1, { ...stop, from: last.from, kind, byId, atMs })
    }
  }
  return stops.map((stop) => ({ ...stop, lengthMs: lengthOfStop(stop, now) }))
}
