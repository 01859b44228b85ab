import type { TimelineMark, TrackMarks } from '@/domain/live-session/timeline'
import { type Thread, threadAt, threadReachMs } from '@/domain/live-session/words'

/** What the card beside the timeline speaks of. Times are interview time, in milliseconds. */
export type Moment = {
  /** Where new words go, and what the card is called after. */
  readonly atMs: number
  readonly mark: TimelineMark | null
  readonly thread: Thread | null
}

type Place = {
  readonly timeline: { readonly tracks: readonly TrackMarks[] }
  readonly threads: readonly Thread[]
  readonly cursorMs: number
  readonly chosenId: string | null
}

/**
 * The moment under the cursor: the chosen mark, or the nearest within five seconds when nothing is chosen, and the thread
 * nearest to it.
 */
export function momentAt({ timeline, threads, cursorMs, chosenId }: Place): Moment {
  const marks = timeline.tracks.flatMap((track) => track.marks)
  const mark = chosenId === null ? nearestMark(marks, cursorMs) : marks.find((each) => each.id === chosenId)
  const thread = threadAt(threads, mark?.atMs ?? cursorMs) ?? null
  return { atMs: mark?.atMs ?? thread?.moment ?? cursorMs, mark: mark ?? null, thread }
}

function nearestMark(marks: readonly TimelineMark[], atMs: number): TimelineMark | undefined {
  const near = marks.filter((mark) => Math.abs(mark.atMs - atMs) <= threadReachMs)
  return near.sort((a, b) => Math.abs(a.atMs - atMs) - Math.abs(b.atMs - atMs))[0]
}
