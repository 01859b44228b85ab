import { and, eq, gt, isNull, ne, notExists, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { liveSession, liveSessionEvent, liveSessionSeat, membership, roundChange } from '@/db/schema'
import { post } from '@/server/platform/outbox/post'

/** Tells everybody seated in a live session that it is planned, in the transaction that plans it; not whoever plans it. */
export async function tellPlanned(
  tx: Tx,
  { liveSessionId, cohortId, by }: { liveSessionId: string; cohortId: string; by: string },
): Promise<void> {
  const seated = await tx
    .select({ userId: liveSessionSeat.userId })
    .from(liveSessionSeat)
    .where(and(eq(liveSessionSeat.liveSessionId, liveSessionId), isNull(liveSessionSeat.endedAt)))
  for (const { userId } of seated) {
    if (userId === by) continue
    const key = `sessionPlanned:${liveSessionId}:${userId}`
    await post(tx, { key, to: { userId }, about: { kind: 'sessionPlanned', liveSessionId }, cohortId })
  }
}

/**
 * Tells everybody seated in live sessions that were cancelled that they are; not whoever cancelled them. Read from the facts and
 * written once by key: called after a cancellation is committed, and again by the clock for what a process did not live to tell.
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
        // What nobody came to, and was cancelled to tidy up, is no news.
        gt(liveSession.scheduledFor, sql`${recordedAt}`),
        // A change of a whole round writes letters of its own.
        notExists(
          db
            .select({ id: roundChange.id })
            .from(roundChange)
            .where(sql`${roundChange.cancelledIds} ? ${liveSession.id}::text`),
        ),
      ),
    )
  for (const { liveSessionId, cohortId, userId } of seated) {
    const key = `sessionCancelled:${liveSessionId}:${userId}`
    await post(db, { key, to: { userId }, about: { kind: 'sessionCancelled', liveSessionId }, cohortId })
  }
}
