import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { membership } from '@/db/schema'
import type { Role } from '@/domain/access/roles'
import { DomainError } from '@/domain/domain-error'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { recordAct } from './acts'
import { holdMembers, keepingCoordinator } from './hold-members'

/** `from`: the role that the page showed. */
export type RoleChange = { readonly personId: string; readonly from: Role; readonly to: Role }

/**
 * Gives members other roles, all or none. Their rights follow at once, since every gate reads the role anew. A role that is as
 * asked for already changes nothing.
 * @throws DomainError roleMayNot, notAMember, memberChanged when a person has another role than the page showed, lastCoordinator
 */
export async function changeRoles(
  { database }: Shell,
  member: Membership,
  changes: readonly RoleChange[],
): Promise<void> {
  requirePermission(member, 'member.manage')
  const { cohortId, personId: actorId } = member
  await keepingCoordinator(
    database.db.transaction(async (tx) => {
      await holdMembers(tx, member, 'member.manage')
      const due = await dueChanges(tx, cohortId, changes)
      await giveRoles(tx, cohortId, due)
      for (const { personId, to } of due)
        await recordAct(tx, { cohortId, actorId, act: 'roleChanged', role: to, aboutId: personId })
    }),
  )
}

/** New coordinators first: a change that hands the coordination over never leaves the cohort without one. */
export async function giveRoles(
  tx: Tx,
  cohortId: string,
  changes: readonly Pick<RoleChange, 'personId' | 'to'>[],
): Promise<void> {
  for (const role of ['coordinator', 'supervisor', 'learner'] as const) {
    const ids = changes.filter(({ to }) => to === role).map(({ personId }) => personId)
    if (ids.length === 0) continue
    await tx
      .update(membership)
      .set({ role })
      .where(and(eq(membership.cohortId, cohortId), inArray(membership.userId, ids)))
  }
}

async function dueChanges(tx: Tx, cohortId: string, changes: readonly RoleChange[]): Promise<RoleChange[]> {
  const ids = changes.map(({ personId }) => personId)
  const rows = await tx
    .select({ personId: membership.userId, role: membership.role })
    .from(membership)
    .where(and(eq(membership.cohortId, cohortId), inArray(membership.userId, ids)))
  const roles = new Map(rows.map(({ personId, role }) => [personId, role]))
  return changes.filter(({ personId, from, to }) => {
    const role = roles.get(personId)
    if (role === undefined) throw new DomainError('notAMember', personId)
    if (role !== to && role !== from) throw new DomainError('memberChanged', personId)
    return role !== to
  })
}
