import {
  mainMarks,
  type Timeline,
  type TimelineMark,
  type TrackMarks,
} from '@/domain/live-session/timeline/timeline'
import type { TimelineCue } from '@/domain/live-session/timeline/timeline-cues'
import { isNegative, isPositive } from '@/domain/observation/grid'

/** How long after a cue a mark is shown with that cue, in milliseconds of interview time. */
export const cueEffectMs = 60_000

/** `whole` says whether the interview went on for the full minute after the cue. */
export type CueEffect = {
  readonly cue: TimelineCue
  readonly marks: readonly TimelineMark[]
  readonly whole: boolean
}

/**
 * For each cue, in order of time, the main track's marks in the next 60 s of interview time. Marks made while the clock
 * stands are left out. Close cues share marks; no cause is implied. Source: our convention.
 */
export function cueEffects({
  cues,
  tracks,
  lengthMs,
}: Pick<Timeline, 'cues' | 'lengthMs'> & { readonly tracks: readonly TrackMarks[] }): readonly CueEffect[] {
  const marks = mainMarks(tracks)
  return [...cues]
    .sort((a, b) => a.atMs - b.atMs)
    .map((cue) => ({
      cue,
      marks: marks.filter(({ atMs }) => atMs > cue.atMs && atMs <= cue.atMs + cueEffectMs),
      whole: cue.atMs + cueEffectMs <= lengthMs,
    }))
}

/** How many cues were sent and seen, and how many were followed by a mark +, by a mark −, or by no mark at all. */
export type CueCounts = {
  readonly sent: number
  readonly seen: number
  readonly thenPositive: number
  readonly thenNegative: number
  readonly thenNothing: number
}

/** Counts of cues, never a rate: a cue followed by a + and by a − counts in both. */
export function cueCounts(effects: readonly CueEffect[]): CueCounts {
  const count = (holds: (effect: CueEffect) => boolean) => effects.filter(holds).length
  return {
    sent: effects.length,
    seen: count(({ cue }) => cue.seenAfterMs !== null),
    thenPositive: count(({ marks }) => marks.some(({ valence }) => isPositive(valence))),
    thenNegative: count(({ marks }) => marks.some(({ valence }) => isNegative(valence))),
    thenNothing: count(({ marks }) => marks.length === 0),
  }
}
