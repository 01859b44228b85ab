import type { TimelineMark, TrackMarks } from '@/domain/live-session/timeline/timeline'
import type { TimelineCue, TimelineKeptCue } from '@/domain/live-session/timeline/timeline-cues'
import { type Thread, threadAt, threadReachMs } from '@/domain/live-session/words/words'

/** What the moment card shows. Times are interview time, in milliseconds. */
export type Moment = {
  /** The moment that new words are filed under, and that the card is named after. */
  readonly atMs: number
  readonly mark: TimelineMark | null
  readonly cue: TimelineCue | null
  readonly keptCue: TimelineKeptCue | null
  readonly thread: Thread | null
}

type Place = {
  readonly timeline: {
    readonly tracks: readonly TrackMarks[]
    readonly cues: readonly TimelineCue[]
    readonly keptCues: readonly TimelineKeptCue[]
  }
  readonly threads: readonly Thread[]
  readonly cursorMs: number
  readonly chosenId: string | null
}

/**
 * The moment under the cursor: the chosen mark or cue, sent or kept, or the nearest one within five seconds when nothing is chosen, and
 * the thread nearest to it.
 */
export function momentAt({ timeline, threads, cursorMs, chosenId }: Place): Moment {
  const marks = timeline.tracks.flatMap((track) => track.marks)
  const pick = <T extends { id: string; atMs: number }>(all: readonly T[]) =>
    chosenId === null ? nearest(all, cursorMs) : all.find((each) => each.id === chosenId)
  const mark = pick(marks)
  const cue = mark ? undefined : pick(timeline.cues)
  const keptCue = mark || cue ? undefined : pick(timeline.keptCues)
  const placed = (mark ?? cue ?? keptCue)?.atMs
  const thread = threadAt(threads, placed ?? cursorMs) ?? null
  return {
    atMs: placed ?? thread?.moment ?? cursorMs,
    mark: mark ?? null,
    cue: cue ?? null,
    keptCue: keptCue ?? null,
    thread,
  }
}

function nearest<T extends { atMs: number }>(all: readonly T[], atMs: number): T | undefined {
  const near = all.filter((each) => Math.abs(each.atMs - atMs) <= threadReachMs)
  return near.sort((a, b) => Math.abs(a.atMs - atMs) - Math.abs(b.atMs - atMs))[0]
}
