import { and, count, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { invitation, joinLink } from '@/db/schema'
import type { Role } from '@/domain/access/roles'

type Counts = Readonly<Record<Role, number>>

/** How many people are invited to a cohort by address, in each role, and can still answer. */
export async function countInvited(db: Db, cohortId: string): Promise<Counts> {
  return (await countInvitedIn(db, [cohortId]))(cohortId)
}

/** The same of several cohorts, in one read. */
export async function countInvitedIn(
  db: Db,
  cohortIds: readonly string[],
): Promise<(cohortId: string) => Counts> {
  const rows = await db
    .select({ cohortId: invitation.cohortId, role: joinLink.role, count: count() })
    .from(invitation)
    .innerJoin(joinLink, eq(joinLink.id, invitation.linkId))
    .where(
      and(
        inArray(invitation.cohortId, [...cohortIds]),
        isNull(invitation.acceptedBy),
        isNull(joinLink.revokedAt),
        gt(joinLink.expiresAt, sql`now()`),
      ),
    )
    .groupBy(invitation.cohortId, joinLink.role)
  return (cohortId) => {
    const of = (role: Role) => rows.find((row) => row.cohortId === cohortId && row.role === role)?.count ?? 0
    return { coordinator: of('coordinator'), supervisor: of('supervisor'), learner: of('learner') }
  }
}
