import { and, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { roundChange } from '@/db/schema'
import { DomainError, type DomainErrorCode } from '@/domain/domain-error'
import { inTransaction, type Within } from '@/server/interview/event-log/in-transaction'
import { announceAmended, type Told } from '@/server/interview/live-session/amend'
import type { Shell } from '@/server/interview/shell'
import type { Runtime } from '@/server/letters/runtime'
import type { SocketHolders } from '@/server/people/access/end-authorizations'
import {
  type Membership,
  requirePermission,
  requireWritable,
  takeMembership,
} from '@/server/people/membership/take-membership'
import { ringJobs } from '@/server/platform/queue/ring-jobs'
import { publishWithin } from '../publish-round'
import { holdRound, type StoredRound, takeRound } from '../take-round'
import { carryOut } from './carry-out'
import { absentIn, postChanged } from './post-changed'
import { readWaiting, type Waiting } from './waiting'

type Outcome = { readonly told: readonly Told[]; readonly refusal: DomainError | null }
const nothing: Outcome = { told: [], refusal: null }

/** Has the changes of a round that wait take effect at once. @throws DomainError roleMayNot, notFound, and why they could not */
export async function sendNow(
  runtime: Runtime,
  member: Membership,
  { roundId }: { roundId: string },
): Promise<void> {
  await takeRound(runtime.database.db, member, roundId)
  const refusal = await takeChanges(runtime, roundId, 'now')
  if (refusal) throw refusal
}

/** Has the changes of a round take effect that have waited long enough: a job, which may run twice. */
export async function takeDueChanges(runtime: Runtime, { roundId }: { roundId: string }): Promise<void> {
  await takeChanges(runtime, roundId, 'due')
}

/**
 * Applies all waiting changes or none, for the coordinator who asked. A refused change stays, with its reason. Returns
 * the refusal.
 */
async function takeChanges(
  runtime: Runtime,
  roundId: string,
  when: 'due' | 'now',
): Promise<DomainError | null> {
  const { told, refusal } = await decide(runtime, roundId, when)
  for (const each of told) await announceAmended(runtime as Shell & SocketHolders, each)
  ringJobs(runtime)
  return refusal
}

async function decide(runtime: Runtime, roundId: string, when: 'due' | 'now'): Promise<Outcome> {
  const waiting = await readWaiting(runtime.database.db, roundId)
  const [last] = waiting.slice(-1)
  if (!last) return nothing
  try {
    const member = await planner(runtime, last)
    return await inTransaction(runtime.database.pool, async (within) => {
      const stored = await holdRound(within.tx, member, roundId)
      const now = await readWaiting(within.tx, roundId)
      if (!now.some(({ id }) => id === last.id) || now.at(-1)?.id !== last.id) return nothing
      if (when === 'due' && !(await isDue(within.tx, last))) return nothing
      return { told: await take(within, member, stored, now), refusal: null }
    })
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'unavailable') throw error
    await refuse(runtime, waiting, error.code)
    return { told: [], refusal: error }
  }
}

/** The coordinator who asked, in their present role. @throws DomainError notFound, noLongerMember, roleMayNot, cohortArchived */
async function planner(runtime: Runtime, { roundId, askedBy }: Waiting): Promise<Membership> {
  const { rows } = await runtime.database.pool.query<{ cohort_id: string }>(
    'select cohort_id from round where id = $1::uuid',
    [roundId],
  )
  const [row] = rows
  if (!row) throw new DomainError('notFound')
  const member = await takeMembership(runtime, askedBy, row.cohort_id)
  requirePermission(member, 'round.plan')
  requireWritable(member, 'course')
  return member
}

async function isDue(tx: Tx, { dueAt }: Waiting): Promise<boolean> {
  const { rows } = await tx.execute<{ is_due: boolean }>(
    sql`select now() >= ${dueAt.toISOString()}::timestamptz as is_due`,
  )
  return rows[0]?.is_due === true
}

async function take(
  within: Within,
  member: Membership,
  stored: StoredRound,
  waiting: readonly Waiting[],
): Promise<readonly Told[]> {
  const [first, last] = [waiting[0], waiting.at(-1)]
  if (!first || !last) return []
  const { id: changeId, kind } = last
  if (first.change.kind === 'publish') {
    const letters = await publishWithin(within, member, stored, { change: first.change, changeId })
    await settle(within.tx, waiting, { letters, cancelledIds: [] })
    return []
  }
  const changes = waiting.map(({ change }) => change)
  const { effects, told } = await carryOut(within, member, stored, changes)
  const exceptIds = new Set(waiting.map(({ askedBy }) => askedBy))
  const letters = await postChanged(within.tx, stored, {
    effects,
    changeId,
    kind,
    exceptIds,
    absentIds: absentIn(changes),
  })
  const cancelledIds = effects.flatMap(({ before, after }) => (after === null ? before.liveSessionId : []))
  await settle(within.tx, waiting, { letters, cancelledIds })
  return told
}

/** Writes that changes took effect; what they wrote is told of the last one. */
async function settle(
  tx: Tx,
  waiting: readonly Waiting[],
  written: { letters: number; cancelledIds: string[] },
): Promise<void> {
  const ids = waiting.map(({ id }) => id)
  await tx.update(roundChange).set({ takenAt: sql`now()`, change: null }).where(inArray(roundChange.id, ids))
  await tx
    .update(roundChange)
    .set(written)
    .where(inArray(roundChange.id, ids.slice(-1)))
}

async function refuse(runtime: Runtime, waiting: readonly Waiting[], code: DomainErrorCode): Promise<void> {
  const ids = waiting.map(({ id }) => id)
  await runtime.database.db
    .update(roundChange)
    .set({ refusal: code, change: null })
    .where(and(inArray(roundChange.id, ids), isNull(roundChange.takenAt)))
}
