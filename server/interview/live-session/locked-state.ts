import { eq } from 'drizzle-orm'
import { liveSession } from '@/db/schema'
import { fold } from '@/domain/live-session/evolve'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import type { Within } from '@/server/interview/event-log/in-transaction'
import { eventsAfter } from '@/server/interview/event-log/read'

/** A live session that has not begun has few facts: no more than a page of them. */
const MAX_FACTS = 5_000

/** A live session that has not begun, folded under the lock of its log: nothing is appended to it until the transaction ends. */
export async function lockedState(
  { tx, connection }: Within,
  liveSessionId: string,
): Promise<LiveSessionState> {
  await tx
    .select({ seq: liveSession.lastSeq })
    .from(liveSession)
    .where(eq(liveSession.id, liveSessionId))
    .for('no key update')
  return fold(await eventsAfter(connection, liveSessionId, 0, MAX_FACTS), initialState)
}
