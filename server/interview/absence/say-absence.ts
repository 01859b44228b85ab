import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { liveSession, liveSessionAbsence } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { isYetToBegin } from '@/domain/live-session/core/slots'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'
import { isUuid } from '@/server/platform/is-uuid'
import { tellAbsence } from './tell-absence'

/**
 * Records that this person cannot come at the agreed hour, and writes to the coordinators. Repeated for the same hour,
 * only the reason changes.
 * @throws DomainError wrongMoment once the interview has begun, was called off or is waited for no more
 */
export async function sayAbsence(
  shell: Shell,
  { liveSessionId, viewer: { personId: userId } }: TakenSeat,
  { reason }: { reason: string | null },
): Promise<void> {
  await shell.database.db.transaction(async (tx) => {
    const { cohortId, scheduledFor: saidFor } = await requireOpen(tx, liveSessionId)
    const said = { saidFor, reason: reason || null }
    const { liveSessionId: of, userId: by, saidFor: known, at } = liveSessionAbsence
    const [row] = await tx
      .insert(liveSessionAbsence)
      .values({ liveSessionId, userId, ...said, at: new Date() })
      .onConflictDoUpdate({
        target: [of, by],
        set: { ...said, at: sql`case when ${known} = excluded.said_for then ${at} else excluded.at end` },
      })
      .returning({ at })
    if (!row) throw new DomainError('unavailable')
    await tellAbsence(tx, { liveSessionId, cohortId, personId: userId, saidAt: row.at.getTime() })
  })
}

/**
 * Takes it back, reason included. It is the person's own: no seat, stage or archive stands in the way, and taken back twice it is gone
 * as well.
 */
export async function takeBackAbsence(
  { database: { db } }: Shell,
  personId: string,
  liveSessionId: string,
): Promise<void> {
  if (!isUuid(liveSessionId)) return
  const { liveSessionId: of, userId } = liveSessionAbsence
  await db.delete(liveSessionAbsence).where(and(eq(of, liveSessionId), eq(userId, personId)))
}

/** Locks the row: until the commit the interview can neither move nor begin. */
async function requireOpen(tx: Tx, liveSessionId: string) {
  const { cohortId, status, scheduledFor } = liveSession
  const [row] = await tx
    .select({ cohortId, status, scheduledFor })
    .from(liveSession)
    .where(eq(liveSession.id, liveSessionId))
    .for('no key update')
  if (!row) throw new DomainError('notFound')
  const session = { status: row.status, scheduledFor: row.scheduledFor.getTime() }
  if (!isYetToBegin(session, Date.now())) throw new DomainError('wrongMoment')
  return row
}
