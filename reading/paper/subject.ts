import type { SeenEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import type { Finding } from '@/domain/live-session/findings'
import type { Seat } from '@/domain/live-session/seat'
import { initialState } from '@/domain/live-session/state'
import { type Timeline, timelineOf } from '@/domain/live-session/timeline'
import { readFindings } from '@/reading/findings/read-findings'
import { type Interview, interviewOf } from '@/reading/interview'
import type { Room, SeatedPerson } from '@/reading/room'
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
    readonly advisorName: string
    readonly beneficiaryName: string
    readonly nameOf: (personId: string) => string
    readonly inSeat: (seat: Seat) => readonly SeatedPerson[]
    readonly phaseName: (key: string) => string
  }

export function subjectOf(given: Given, words: ReaderWords): Subject {
  const { room, events, printedAt } = given
  const state = fold(events, initialState)
  const timeline = timelineOf(state, room.grid, state.clock.endedAt ?? printedAt)
  const interview = interviewOf(room, state, words)
  const { cast, names } = interview
  return {
    ...given,
    ...interview,
    timeline,
    findings: readFindings(room, state, timeline),
    advisorName: cast.advisorName,
    beneficiaryName: cast.beneficiaryName,
    nameOf: cast.nameOf,
    inSeat: cast.inSeat,
    phaseName: names.phase,
  }
}
