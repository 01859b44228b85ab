import { and, eq } from 'drizzle-orm'
import { membership } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import type { Runtime } from '@/server/privacy/runtime'
import { assignmentsOf, type CohortAssignments } from '@/server/training/cohort/list-assignments'

/**
 * What a member who asked to be erased supervises and has not begun, in the cohorts that the reader manages: what is supervised elsewhere
 * stays to be decided there. @throws DomainError roleMayNot, notAMember
 */
export async function supervisedByErased(
  runtime: Runtime,
  member: Membership,
  personId: string,
): Promise<CohortAssignments[]> {
  requirePermission(member, 'member.manage')
  const found = await runtime.database.db
    .select({ personId: membership.userId })
    .from(membership)
    .where(and(eq(membership.cohortId, member.cohortId), eq(membership.userId, personId)))
  if (found.length === 0) throw new DomainError('notAMember', personId)
  return assignmentsOf(runtime, { personId, managedBy: member.personId })
}
