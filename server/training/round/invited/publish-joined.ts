import { and, asc, eq } from 'drizzle-orm'
import { membership, round } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { Keeping } from '@/domain/occupancy/keeping'
import { readyIn, waitingIn } from '@/domain/pairing/invited'
import { inTransaction } from '@/server/interview/event-log/in-transaction'
import type { Shell } from '@/server/interview/shell'
import type { Runtime } from '@/server/letters/runtime'
import {
  type Membership,
  requirePermission,
  requireWritable,
  takeMembership,
} from '@/server/people/membership/take-membership'
import { ringJobs } from '@/server/platform/queue/ring-jobs'
import { publishOne } from '../publish-round'
import { holdRound } from '../take-round'

/**
 * Publishes a round's interviews whose people have all joined by now: a job, safe to repeat. One that cannot be held as
 * planned stays in the draft, for coordinators to decide.
 */
export async function publishJoined(runtime: Runtime, { roundId }: { roundId: string }): Promise<void> {
  const [stored] = await runtime.database.db.select().from(round).where(eq(round.id, roundId))
  if (!stored || stored.publishedAt === null) return
  const member = await plannerOf(runtime, stored)
  if (!member || member.isArchived) return
  for (const { id: sessionId } of readyIn(waitingIn(stored.sessions))) {
    try {
      await publishIn(runtime, member, { roundId, sessionId, keeping: null })
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'unavailable') throw error
    }
  }
  ringJobs(runtime)
}

/**
 * Publishes one interview that was left in the draft of a published round, as a coordinator asks.
 * @throws DomainError roleMayNot, notFound, cohortArchived, and those of `publishOne`
 */
export async function publishWaiting(
  runtime: Runtime,
  member: Membership,
  wish: { roundId: string; sessionId: string; keeping: Keeping | null },
): Promise<void> {
  requirePermission(member, 'round.plan')
  requireWritable(member, 'course')
  await publishIn(runtime, member, wish)
  ringJobs(runtime)
}

/**
 * Takes an interview that was left in the draft of a published round off its board: its place is free. Gone already, nothing changes.
 * @throws DomainError roleMayNot, notFound, changedMeanwhile where it was published meanwhile
 */
export async function dropWaiting(
  { database }: Shell,
  member: Membership,
  { roundId, sessionId }: { roundId: string; sessionId: string },
): Promise<void> {
  await database.db.transaction(async (tx) => {
    const { publishedAt, sessions } = await holdRound(tx, member, roundId)
    if (publishedAt === null) throw new DomainError('notFound')
    const found = sessions.find(({ id }) => id === sessionId)
    if (found?.liveSessionId !== undefined) throw new DomainError('changedMeanwhile')
    const left = sessions.filter(({ id }) => id !== sessionId)
    await tx.update(round).set({ sessions: left }).where(eq(round.id, roundId))
  })
}

function publishIn(
  { database }: Runtime,
  member: Membership,
  { roundId, sessionId, keeping }: { roundId: string; sessionId: string; keeping: Keeping | null },
): Promise<void> {
  return inTransaction(database.pool, async (within) => {
    const stored = await holdRound(within.tx, member, roundId)
    await publishOne(within, member, stored, { sessionId, keeping })
  })
}

/** In whose name interviews are published: who published the round, or else the coordinator who has been one for longest. */
async function plannerOf(
  runtime: Runtime,
  { cohortId, publishedBy }: typeof round.$inferSelect,
): Promise<Membership | null> {
  const coordinators = await runtime.database.db
    .select({ personId: membership.userId })
    .from(membership)
    .where(and(eq(membership.cohortId, cohortId), eq(membership.role, 'coordinator')))
    .orderBy(asc(membership.joinedAt), asc(membership.userId))
  const found = coordinators.find(({ personId }) => personId === publishedBy) ?? coordinators[0]
  return found ? takeMembership(runtime, found.personId, cohortId) : null
}
