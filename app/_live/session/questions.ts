import { client } from '@/app/_trpc/ask'
import type { RouterOutputs } from '@/app/_trpc/types'
import type { Question } from '@/client/answers/create-answers'
import type { ReadEvents } from '@/client/follow/read-whole'
import type { EventLog } from '@/domain/live-session/follow/sequence'
import type { Room } from './room'

export function roomQuestion(liveSessionId: string): Question<Room> {
  return { name: 'room', of: liveSessionId, ask: () => client.liveSession.room.query({ liveSessionId }) }
}

/** The one place where a live session's facts are kept in the browser; the session of client/ adds to them. */
export function logQuestion(liveSessionId: string, read: ReadEvents): Question<EventLog> {
  return {
    name: 'log',
    of: liveSessionId,
    // The first picture comes with its facts: only a page entered without one reads them itself.
    ask: async () => (await import('@/client/follow/read-whole')).readWhole(read),
  }
}

export function draftQuestion(liveSessionId: string): Question<RouterOutputs['liveSession']['draft']> {
  return { name: 'draft', of: liveSessionId, ask: () => client.liveSession.draft.query({ liveSessionId }) }
}

/** Which people of a live session said that they cannot come; `as`: the person for whom the page was read. */
export function absencesQuestion(liveSessionId: string, as: string): Question<readonly string[]> {
  return {
    name: 'absences',
    of: liveSessionId,
    ask: () => client.liveSession.absences.query({ liveSessionId, as }),
  }
}
