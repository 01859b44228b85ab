import type { Seat } from '@/domain/live-session/core/seat'
import { withoutViews } from '@/domain/live-session/debrief/open-part'
import type { SeenEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import type { Finding } from '@/domain/live-session/figures/findings'
import { initialState } from '@/domain/live-session/state'
import { type Timeline, timelineOf } from '@/domain/live-session/timeline/timeline'
import { mayCompare, shutViews } from '@/domain/live-session/views'
import { readFindings } from '@/reading/findings/read-findings'
import { type Interview, interviewOf } from '@/reading/interview'
import type { Room } from '@/reading/room'
import type { ReaderWords } from '@/reading/words/reader-words'

/** What a seat may read of a live session, and when it is put on paper (epoch ms). */
export type Given = {
  readonly room: Room
  /** Everything this seat may see, from the first fact on. */
  readonly events: readonly SeenEvent[]
  readonly printedAt: number
}

/** What every section of the paper is written from. */
export type Subject = Interview &
  Given & {
    readonly timeline: Timeline
    readonly findings: readonly Finding[]
    /** Seats whose view is not open yet: their part of the interview is left out. */
    readonly shut: readonly Seat[]
  }

export function subjectOf(given: Given, words: ReaderWords): Subject {
  const { room, events, printedAt } = given
  const whole = fold(events, initialState)
  const shut = shutViews(whole)
  const state = withoutViews(whole, shut)
  const timeline = timelineOf(state, room.grid, state.clock.endedAt ?? printedAt)
  return {
    ...given,
    ...interviewOf(room, state, words),
    timeline,
    shut,
    findings: mayCompare(shut) ? readFindings(room, state, timeline) : [],
  }
}
