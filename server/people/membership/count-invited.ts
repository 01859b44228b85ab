import { and, count, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { invitation, joinLink } from '@/db/schema'
import type { Role } from '@/domain/access/roles'

/** How many people are invited to a cohort by address, in each role, and can still answer. */
export async function countInvited(db: Db, cohortId: string): Promise<Readonly<Record<Role, number>>> {
  const rows = await db
    .select({ role: joinLink.role, count: count() })
    .from(invitation)
    .innerJoin(joinLink, eq(joinLink.id, invitation.linkId))
    .where(
      and(
        eq(invitation.cohortId, cohortId),
        isNull(invitation.acceptedBy),
        isNull(joinLink.revokedAt),
        gt(joinLink.expiresAt, sql`now()`),
      ),
    )
    .groupBy(joinLink.role)
  const of = (role: Role) => rows.find((row) => row.role === role)?.count ?? 0
  return { coordinator: of('coordinator'), supervisor: of('supervisor'), learner: of('learner') }
}
