import { and, eq, sql } from 'drizzle-orm'
import { endedMembership, liveSession, liveSessionSeat, membership } from '@/db/schema'
import type { Shell } from '@/server/shell'
import { seatKey } from './authorizations'
import { endAuthorizations, type SocketHolders } from './end-authorizations'

/**
 * Ends a membership with every seat in the cohort's live sessions: gates refuse from the commit on, open sockets are closed. The
 * rows of the seats stay, because they say who could read which brief. Ending a membership that is gone changes nothing.
 * Whoever calls this has asked `domain/access` and writes the line of the journal.
 */
export async function endMembership(
  shell: Shell & SocketHolders,
  { cohortId, personId }: { cohortId: string; personId: string },
): Promise<void> {
  const seats = await shell.database.db.transaction(async (tx) => {
    const ended = await tx
      .delete(membership)
      .where(and(eq(membership.cohortId, cohortId), eq(membership.userId, personId)))
      .returning({ personId: membership.userId })
    if (ended.length === 0) return []
    await tx
      .insert(endedMembership)
      .values({ cohortId, userId: personId })
      .onConflictDoUpdate({
        target: [endedMembership.cohortId, endedMembership.userId],
        set: { endedAt: sql`now()` },
      })
    return tx
      .select({ liveSessionId: liveSessionSeat.liveSessionId })
      .from(liveSessionSeat)
      .innerJoin(liveSession, eq(liveSession.id, liveSessionSeat.liveSessionId))
      .where(and(eq(liveSession.cohortId, cohortId), eq(liveSessionSeat.userId, personId)))
  })
  endAuthorizations(
    shell,
    personId,
    seats.map(({ liveSessionId }) => seatKey(liveSessionId, personId)),
  )
}
