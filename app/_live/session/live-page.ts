import 'server-only'
import { TRPCError } from '@trpc/server'
import { notFound } from 'next/navigation'
import type { PackedAnswer } from '@/app/_trpc/answers'
import { caller } from '@/app/_trpc/caller'
import { type EndedCode, endedRefusal } from '@/app/_trpc/ended-refusal'
import { give } from '@/app/_trpc/give'
import { preferencesQuestion } from '@/app/_trpc/preferences-question'
import { readWhole } from '@/client/follow/read-whole'
import { eventsMaxLimit } from '@/server/interview/live-session/read-events'
import { draftQuestion, logQuestion, roomQuestion } from './questions'
import type { Room } from './room'

type Entered = {
  readonly room: Room
  /** All that the room shows first; never rejected. */
  readonly given: Promise<readonly PackedAnswer[]>
}

/**
 * Reads what the room shows first, so that it comes with the page; or why it is no longer open to the reader. Unknown and foreign
 * ids read alike: there is no such page.
 */
export async function prefetchRoom(liveSessionId: string): Promise<Entered | EndedCode> {
  const readEvents = (after: number) =>
    caller.liveSession.events({ liveSessionId, after, limit: eventsMaxLimit })
  // The log takes longest, so it is asked for first. It never rejects: readRoom reports a missing session.
  const log = give(logQuestion(liveSessionId, readEvents), () => readWhole(readEvents))
  const room = await readRoom(liveSessionId)
  if (typeof room === 'string') return room
  const { seat } = room.viewer
  const given = Promise.all([
    give(roomQuestion(liveSessionId), async () => room),
    log,
    give(preferencesQuestion, () => caller.person.preferences()),
    seat === 'advisor' || seat === 'beneficiary'
      ? give(draftQuestion(liveSessionId), () => caller.liveSession.draft({ liveSessionId }))
      : [],
  ])
  return { room, given: given.then((each) => each.flat()) }
}

async function readRoom(liveSessionId: string): Promise<Room | EndedCode> {
  try {
    return await caller.liveSession.room({ liveSessionId })
  } catch (error) {
    const ended = endedRefusal(error)
    if (ended) return ended
    if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST')) notFound()
    throw error
  }
}
