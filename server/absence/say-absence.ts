import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { liveSession, liveSessionAbsence } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { maySayAbsence } from '@/domain/live-session/absence'
import type { TakenSeat } from '@/server/live-session/take-seat'
import type { Shell } from '@/server/shell'
import { tellAbsence } from './tell-absence'

/**
 * Keeps that this person cannot come at the hour that is agreed, and writes to the coordinators. Said again, the new reason stands.
 * @throws DomainError wrongMoment once the interview has begun or was called off
 */
export async function sayAbsence(
  shell: Shell,
  { liveSessionId, viewer: { personId: userId } }: TakenSeat,
  { reason }: { reason: string | null },
): Promise<void> {
  await shell.database.db.transaction(async (tx) => {
    const { cohortId, scheduledFor: saidFor } = await requireOpen(tx, liveSessionId)
    const said = { saidFor, reason: reason || null, at: new Date() }
    const { liveSessionId: of, userId: by } = liveSessionAbsence
    await tx
      .insert(liveSessionAbsence)
      .values({ liveSessionId, userId, ...said })
      .onConflictDoUpdate({ target: [of, by], set: said })
    await tellAbsence(tx, { liveSessionId, cohortId, personId: userId, saidFor: saidFor.getTime() })
  })
}

/** Takes it back: the person comes after all. @throws DomainError wrongMoment */
export async function takeBackAbsence(
  shell: Shell,
  { liveSessionId, viewer: { personId } }: TakenSeat,
): Promise<void> {
  await shell.database.db.transaction(async (tx) => {
    await requireOpen(tx, liveSessionId)
    const { liveSessionId: of, userId } = liveSessionAbsence
    await tx.delete(liveSessionAbsence).where(and(eq(of, liveSessionId), eq(userId, personId)))
  })
}

/** The row of the live session, kept as it is until the end of the transaction: its hour does not move meanwhile, and it does not begin. */
async function requireOpen(tx: Tx, liveSessionId: string) {
  const { cohortId, status, scheduledFor } = liveSession
  const [row] = await tx
    .select({ cohortId, status, scheduledFor })
    .from(liveSession)
    .where(eq(liveSession.id, liveSessionId))
    .for('no key update')
  if (!row) throw new DomainError('notFound')
  if (!maySayAbsence(row)) throw new DomainError('wrongMoment')
  return row
}
