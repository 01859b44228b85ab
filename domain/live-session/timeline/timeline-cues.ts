import { elapsedAt } from '../core/clock'
import type { CueIcon } from '../core/settings'
import { type DialPoint, dialCurve, dialResponse } from '../dial/dial'
import type { LiveSessionState } from '../state'

export type TimelineCue = {
  readonly id: string
  readonly text: string | null
  readonly icon: CueIcon | null
  readonly senderId: string
  readonly atMs: number
  readonly seenAfterMs: number | null
  /** Points the dial moved, read from one to ten seconds after; null as long as it cannot be told. */
  readonly effect: number | null
}

/** The cues alone, in the order they were sent, and what the dial did after each up to `now` (epoch ms). */
export function timelineCues(
  state: Dialled & Pick<LiveSessionState, 'cues'>,
  now: number,
): readonly TimelineCue[] {
  if (state.cues.length === 0) return []
  const at = (moment: number) => elapsedAt(state.clock, moment)
  const dial = dialUpTo(state, now)
  return state.cues.map((cue) => ({
    id: cue.id,
    text: cue.text,
    icon: cue.icon,
    senderId: cue.senderId,
    atMs: at(cue.sentAt),
    seenAfterMs: cue.acknowledgedAt === null ? null : Math.max(0, cue.acknowledgedAt - cue.sentAt),
    effect: dialResponse(dial, at(cue.sentAt), at(now)),
  }))
}

/** A cue that was kept, at its moment of the interview (ms). */
export type TimelineKeptCue = {
  readonly id: string
  readonly text: string | null
  readonly icon: CueIcon | null
  readonly keeperId: string
  readonly atMs: number
}

/** The cues kept for the debrief, in order of time. */
export function timelineKeptCues({
  keptCues,
  clock,
}: Pick<LiveSessionState, 'keptCues' | 'clock'>): readonly TimelineKeptCue[] {
  return keptCues
    .map(({ keptAt, ...cue }) => ({ ...cue, atMs: elapsedAt(clock, keptAt) }))
    .sort((one, other) => one.atMs - other.atMs)
}

type Dialled = Pick<LiveSessionState, 'dial' | 'clock'>

/** The dial as a curve, up to `now` (epoch ms). */
export function dialUpTo({ dial, clock }: Dialled, now: number): readonly DialPoint[] {
  const samples = dial.map(({ at, value }) => ({ atMs: elapsedAt(clock, at), value }))
  return dialCurve(samples, elapsedAt(clock, now))
}
