import { and, eq, isNull } from 'drizzle-orm'
import { liveSessionSeat } from '@/db/schema'
import type { Shell } from '@/server/platform/shell'
import { seatKey } from './authorizations'
import { endAuthorizations, type SocketHolders } from './end-authorizations'

/**
 * Ends one person's seat in one live session; they stay a member of the cohort. Gates refuse from the commit on, open sockets are
 * closed. Ending a seat that has ended changes nothing. The caller has asked `domain/access`.
 */
export async function endSeat(
  shell: Shell & SocketHolders,
  { liveSessionId, personId }: { liveSessionId: string; personId: string },
): Promise<void> {
  const { liveSessionId: id, userId, endedAt } = liveSessionSeat
  const ended = await shell.database.db
    .update(liveSessionSeat)
    .set({ endedAt: new Date() })
    .where(and(eq(id, liveSessionId), eq(userId, personId), isNull(endedAt)))
    .returning({ personId: userId })
  if (ended.length > 0) endAuthorizations(shell, personId, [seatKey(liveSessionId, personId)])
}
