import { fold } from '@/domain/live-session/evolve'
import { initialState } from '@/domain/live-session/state'
import { timelineOf } from '@/domain/live-session/timeline/timeline'
import type { Locale } from '@/domain/localized'
import { interviewOf } from '@/reading/interview'
import { type aDebrief, printedAt, wordsIn } from './paper/debrief'

/** An interview of the demonstration as one seat reads it in its debrief. */
export async function readIn(locale: Locale, { room, events }: ReturnType<typeof aDebrief>['given']) {
  const state = fold(events, initialState)
  const interview = interviewOf(room, state, await wordsIn(locale))
  return { interview, timeline: timelineOf(state, room.grid, printedAt), events }
}
