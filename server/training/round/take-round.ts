import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { round } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { isUuid } from '@/server/platform/is-uuid'
import { readWaiting } from './changes/waiting'

export type StoredRound = typeof round.$inferSelect

/** A round of the member's cohort. @throws DomainError roleMayNot, notFound */
export async function takeRound(db: Db | Tx, member: Membership, roundId: string): Promise<StoredRound> {
  return one(await select(db, member, roundId))
}

/** The same, locked until the transaction ends. @throws DomainError roleMayNot, notFound */
export async function holdRound(tx: Tx, member: Membership, roundId: string): Promise<StoredRound> {
  return one(await select(tx, member, roundId).for('update'))
}

/**
 * A draft, locked until the transaction ends: acts at one board come one after the other, and none while its publishing waits.
 * @throws DomainError roleMayNot, notFound, roundPublished, changeWaits
 */
export async function takeDraft(tx: Tx, member: Membership, roundId: string): Promise<StoredRound> {
  const found = await holdRound(tx, member, roundId)
  if (found.publishedAt !== null) throw new DomainError('roundPublished')
  if ((await readWaiting(tx, roundId)).length > 0) throw new DomainError('changeWaits')
  return found
}

/** The same of a round that is published. @throws DomainError roleMayNot, notFound, also for a draft */
export async function takePublished(tx: Tx, member: Membership, roundId: string): Promise<StoredRound> {
  const found = await holdRound(tx, member, roundId)
  if (found.publishedAt === null) throw new DomainError('notFound')
  return found
}

function select(db: Db | Tx, member: Membership, roundId: string) {
  requirePermission(member, 'round.plan')
  if (!isUuid(roundId)) throw new DomainError('notFound')
  return db
    .select()
    .from(round)
    .where(and(eq(round.id, roundId), eq(round.cohortId, member.cohortId)))
}

function one([found]: readonly StoredRound[]): StoredRound {
  if (!found) throw new DomainError('notFound')
  return found
}
