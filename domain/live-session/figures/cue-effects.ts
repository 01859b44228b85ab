import type { Timeline, TimelineCue, TimelineMark, TrackMarks } from '@/domain/live-session/timeline'
import { isNegative, isPositive } from '@/domain/observation/grid'

/** How long after a cue a mark is read with it, in milliseconds of interview time. */
export const cueEffectMs = 60_000

/** `whole` says whether the interview went on for the full minute after the cue. */
export type CueEffect = {
  readonly cue: TimelineCue
  readonly marks: readonly TimelineMark[]
  readonly whole: boolean
}

/**
 * For each cue, in order of time, the marks of the main track in the sixty seconds after it. The interview clock counts: a pause
 * takes nothing off the minute, and what is noted while the clock stands still at the cue speaks of what came before. Two
 * cues less than a minute apart share the marks that follow both. A succession, not a cause. Source: our convention.
 */
export function cueEffects({
  cues,
  tracks,
  lengthMs,
}: Pick<Timeline, 'cues' | 'lengthMs'> & { readonly tracks: readonly TrackMarks[] }): readonly CueEffect[] {
  const marks = tracks.find(({ track }) => track === 'supervisor')?.marks ?? []
  return [...cues]
    .sort((a, b) => a.atMs - b.atMs)
    .map((cue) => ({
      cue,
      marks: marks.filter(({ atMs }) => atMs > cue.atMs && atMs <= cue.atMs + cueEffectMs),
      whole: cue.atMs + cueEffectMs <= lengthMs,
    }))
}

/** Of the cues sent: how many were seen, how many a mark + followed, how many a mark −, how many no mark at all. */
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
