import 'server-only'
import { TRPCError } from '@trpc/server'
import { notFound } from 'next/navigation'
import { type EndedCode, endedRefusal } from '@/app/_trpc/ended-refusal'
import { caller, getQueryClient, trpc } from '@/app/_trpc/server'
import { eventsMaxLimit } from '@/server/interview/live-session/read-events'
import { liveLogOptions } from './live-log'
import type { Room } from './room'

type Entered = {
  readonly room: Room
  /** Fulfilled once all that the room shows first has been read; never rejected. */
  readonly isRead: Promise<unknown>
}

/**
 * Reads what the room shows first, so that it comes with the page; or why it is no longer open to the reader. Unknown and foreign
 * ids read alike: there is no such page.
 */
export async function prefetchRoom(liveSessionId: string): Promise<Entered | EndedCode> {
  const queries = getQueryClient()
  // The log takes longest, so it is asked for first. A prefetch never rejects: readRoom tells of a session that is not there.
  const log = queries.prefetchQuery(
    liveLogOptions(liveSessionId, (after) =>
      caller.liveSession.events({ liveSessionId, after, limit: eventsMaxLimit }),
    ),
  )
  const room = await readRoom(liveSessionId)
  if (typeof room === 'string') return room
  queries.setQueryData(trpc.liveSession.room.queryKey({ liveSessionId }), room)
  const isRead = Promise.all([
    log,
    queries.prefetchQuery(trpc.person.preferences.queryOptions()),
    room.viewer.seat === 'advisor' || room.viewer.seat === 'beneficiary'
      ? queries.prefetchQuery(trpc.liveSession.draft.queryOptions({ liveSessionId }))
      : null,
  ])
  return { room, isRead }
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
