import { and, eq } from 'drizzle-orm'
import { membership } from '@/db/schema'
import type { Role } from '@/domain/access/roles'
import { DomainError } from '@/domain/domain-error'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { recordAct } from './acts'
import { giveRoles } from './change-roles'
import { holdMembers } from './hold-members'

/**
 * Hands the coordination of a cohort over to another member, who may have it already, and takes another role oneself: both or
 * neither.
 * @throws DomainError roleMayNot, notAMember
 */
export async function handOverCoordination(
  { database }: Shell,
  member: Membership,
  { toId, stayAs }: { toId: string; stayAs: Exclude<Role, 'coordinator'> },
): Promise<void> {
  requirePermission(member, 'member.manage')
  const { cohortId, personId: actorId } = member
  if (toId === actorId) throw new DomainError('notAMember', toId)
  await database.db.transaction(async (tx) => {
    await holdMembers(tx, member, 'member.manage')
    const heirs = await tx
      .select({ personId: membership.userId })
      .from(membership)
      .where(and(eq(membership.cohortId, cohortId), eq(membership.userId, toId)))
    if (heirs.length === 0) throw new DomainError('notAMember', toId)
    await giveRoles(tx, cohortId, [
      { personId: toId, to: 'coordinator' },
      { personId: actorId, to: stayAs },
    ])
    await recordAct(tx, { cohortId, actorId, act: 'coordinationHandedOver', role: stayAs, aboutId: toId })
  })
}
