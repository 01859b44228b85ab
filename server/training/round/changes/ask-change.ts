import { randomUUID } from 'node:crypto'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { roundChange } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { checkMayFollow, graceMs, type RoundChange } from '@/domain/round-change/change'
import { inTransaction } from '@/server/interview/event-log/in-transaction'
import type { Runtime } from '@/server/letters/runtime'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { enqueue } from '@/server/platform/queue/enqueue'
import { ringJobs } from '@/server/platform/queue/ring-jobs'
import { holdRound } from '../take-round'
import { checkHolds } from './check-holds'
import { forgetRefused, readWaiting } from './waiting'

/**
 * Asks for a change of a whole round, in effect after ten seconds unless taken back. Waiting changes wait as long
 * again, so that each person gets one letter. Checked now and when it takes effect.
 * @throws DomainError roleMayNot, notFound, changeWaits where none may follow those that wait, those of
 * `checkPublishable`, `foreseeChanges` and `checkFree`
 */
export async function askChange(
  runtime: Runtime,
  member: Membership,
  { roundId, change }: { roundId: string; change: RoundChange },
): Promise<{ changeId: string }> {
  requirePermission(member, 'round.plan')
  const changeId = randomUUID()
  await inTransaction(runtime.database.pool, async (within) => {
    const { tx } = within
    const stored = await holdRound(tx, member, roundId)
    const waiting = await readWaiting(tx, roundId)
    checkMayFollow(waiting.map(({ kind }) => kind))
    await checkHolds(within, stored, [...waiting.map((each) => each.change), change])
    await forgetRefused(tx, roundId)
    const { kind } = change
    await tx
      .insert(roundChange)
      .values({ id: changeId, roundId, kind, change, askedBy: member.personId, dueAt: new Date() })
    await waitAnew(tx, roundId, [...waiting.map(({ id }) => id), changeId])
  })
  wakeWhenDue(runtime)
  return { changeId }
}

/** Has these changes wait ten seconds from now, by the database's clock, and a job take them then. */
export async function waitAnew(tx: Tx, roundId: string, changeIds: readonly string[]): Promise<void> {
  if (changeIds.length === 0) return
  const [row] = await tx
    .update(roundChange)
    .set({ dueAt: sql`now() + ${`${graceMs} milliseconds`}::interval` })
    .where(inArray(roundChange.id, [...changeIds]))
    .returning({ dueAt: roundChange.dueAt })
  if (row) await enqueue(tx, { kind: 'takeRoundChanges', payload: { roundId }, runAt: row.dueAt.getTime() })
}

/** Looks for the job at the moment it is due: the runner looks by itself every few seconds alone. */
export function wakeWhenDue(runtime: Pick<Runtime, 'jobBell' | 'processes'>): void {
  setTimeout(() => ringJobs(runtime), graceMs + 100).unref()
}

/** Takes back a change that waits, as if it had never been asked for. What waits besides waits as long again. @throws DomainError roleMayNot, notFound, lettersGone */
export async function takeBackChange(
  runtime: Runtime,
  member: Membership,
  { roundId, changeId }: { roundId: string; changeId: string },
): Promise<void> {
  requirePermission(member, 'round.plan')
  await runtime.database.db.transaction(async (tx) => {
    await holdRound(tx, member, roundId)
    const [row] = await tx.select().from(roundChange).where(eq(roundChange.id, changeId))
    if (row && row.roundId !== roundId) throw new DomainError('notFound')
    if (row?.takenAt) throw new DomainError('lettersGone')
    if (!row) return
    await tx.delete(roundChange).where(eq(roundChange.id, changeId))
    if (row.refusal !== null) return
    const left = await readWaiting(tx, roundId)
    await waitAnew(
      tx,
      roundId,
      left.map(({ id }) => id),
    )
  })
  wakeWhenDue(runtime)
}
