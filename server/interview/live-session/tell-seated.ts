import { and, eq, gt, isNull, ne, notExists, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { liveSession, liveSessionEvent, liveSessionSeat, membership, roundChange } from '@/db/schema'
import { post } from '@/server/platform/outbox/post'

/** Tells everybody seated in a live session that it is planned, in the transaction that plans it; not its planner. */
export async function tellPlanned(
  tx: Tx,
  { liveSessionId, cohortId, by }: { liveSessionId: string; cohortId: string; by: string },
): Promise<void> {
  for (const userId of await othersSeated(tx, liveSessionId, by)) {
    const key = `sessionPlanned:${liveSessionId}:${userId}`
    await post(tx, { key, to: { userId }, about: { kind: 'sessionPlanned', liveSessionId }, cohortId })
  }
}

/** The same of a live session that was cancelled and is planned again by this fact. */
export async function tellReinstated(
  tx: Tx,
  {
    liveSessionId,
    cohortId,
    by,
    fact,
  }: { liveSessionId: string; cohortId: string; by: string; fact: string },
): Promise<void> {
  for (const userId of await othersSeated(tx, liveSessionId, by)) {
    const key = `cancellationUndone ${fact} ${userId}`
    await post(tx, { key, to: { userId }, about: { kind: 'cancellationUndone', liveSessionId }, cohortId })
  }
}

async function othersSeated(tx: Tx, liveSessionId: string, by: string): Promise<readonly string[]> {
  const seated = await tx
    .select({ userId: liveSessionSeat.userId })
    .from(liveSessionSeat)
    .where(and(eq(liveSessionSeat.liveSessionId, liveSessionId), isNull(liveSessionSeat.endedAt)))
  return seated.map(({ userId }) => userId).filter((userId) => userId !== by)
}

/** Cancelled, planned again and cancelled once more: the later cancellation has letters of its own. */
const earlierCancellation = sql`exists (select from ${liveSessionEvent} earlier
  where earlier.live_session_id = ${liveSessionEvent.liveSessionId} and earlier.type = 'cancelled'
    and earlier.seq < ${liveSessionEvent.seq})`

/**
 * Tells everybody seated, except the canceller, about cancelled live sessions. Reads the facts and writes once by key:
 * called after the commit, and again by the clock in case a process died.
 */
export async function tellCancelled(
  db: Db | Tx,
  which: { liveSessionId: string } | { since: Date },
): Promise<void> {
  const { type, actorId, recordedAt } = liveSessionEvent
  const condition =
    'since' in which ? gt(recordedAt, which.since) : eq(liveSessionEvent.liveSessionId, which.liveSessionId)
  const seated = await db
    .select({
      liveSessionId: liveSession.id,
      cohortId: liveSession.cohortId,
      userId: liveSessionSeat.userId,
      again: sql<string | null>`case when ${earlierCancellation} then ${liveSessionEvent.id}::text end`,
    })
    .from(liveSessionEvent)
    .innerJoin(liveSession, eq(liveSession.id, liveSessionEvent.liveSessionId))
    .innerJoin(liveSessionSeat, eq(liveSessionSeat.liveSessionId, liveSession.id))
    .innerJoin(
      membership,
      and(eq(membership.cohortId, liveSession.cohortId), eq(membership.userId, liveSessionSeat.userId)),
    )
    .where(
      and(
        condition,
        eq(type, 'cancelled'),
        ne(liveSessionSeat.userId, actorId),
        isNull(liveSessionSeat.endedAt),
        // An interview left unopened and cancelled to tidy up is no news.
        gt(liveSession.scheduledFor, sql`${recordedAt}`),
        // A change of a whole round writes letters of its own.
        notExists(
          db
            .select({ id: roundChange.id })
            .from(roundChange)
            .where(
              and(
                sql`${roundChange.cancelledIds} ? ${liveSession.id}::text`,
                eq(roundChange.takenAt, recordedAt),
              ),
            ),
        ),
      ),
    )
  for (const { liveSessionId, cohortId, userId, again } of seated) {
    const key = `sessionCancelled:${liveSessionId}:${userId}${again === null ? '' : `:${again}`}`
    await post(db, { key, to: { userId }, about: { kind: 'sessionCancelled', liveSessionId }, cohortId })
  }
}
