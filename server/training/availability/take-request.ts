import { eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { availabilityRequest, cohort, round } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { isUuid } from '@/server/platform/is-uuid'

export type StoredRequest = typeof availabilityRequest.$inferSelect & {
  readonly timeZone: string
  readonly cohortName: string
  readonly isArchived: boolean
  /** Whether the round that was planned from it is published. */
  readonly isPublished: boolean
}

/** A request by its id, with what is needed to say whether it still takes answers; null where there is none. */
export async function readRequest(db: Db | Tx, requestId: string): Promise<StoredRequest | null> {
  if (!isUuid(requestId)) return null
  const [found] = await db
    .select({
      request: availabilityRequest,
      timeZone: cohort.timeZone,
      cohortName: cohort.name,
      isArchived: sql<boolean>`${cohort.archivedAt} is not null`,
      isPublished: sql<boolean>`${round.publishedAt} is not null`,
    })
    .from(availabilityRequest)
    .innerJoin(cohort, eq(cohort.id, availabilityRequest.cohortId))
    .leftJoin(round, eq(round.id, availabilityRequest.roundId))
    .where(eq(availabilityRequest.id, requestId))
  return found ? { ...found.request, ...found } : null
}

/** A request of the member's cohort. @throws DomainError roleMayNot, notFound */
export async function takeRequest(
  db: Db | Tx,
  member: Membership,
  requestId: string,
): Promise<StoredRequest> {
  requirePermission(member, 'round.plan')
  const found = await readRequest(db, requestId)
  if (!found || found.cohortId !== member.cohortId) throw new DomainError('notFound')
  return found
}
