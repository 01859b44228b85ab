import { and, eq, inArray } from 'drizzle-orm'
import { endedMembership, membership } from '@/db/schema'
import { mayJoin } from '@/domain/access/demonstration'
import { returnsSince } from '@/domain/access/members'
import { DomainError } from '@/domain/domain-error'
import type { Shell } from '@/server/interview/shell'
import { isPersona } from '@/server/people/demonstration/admission'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { recordAct } from './acts'
import { holdMembers } from './hold-members'

/**
 * Takes removals back, all or none: each member again has the role and the seats they had. Those who are members again already are
 * passed over.
 * @throws DomainError roleMayNot, notFound for who was no member, tooLateToReturn, demonstrationApart for a persona who was one of the
 * organisation's cohort
 */
export async function letBackIn(
  { database }: Shell,
  member: Membership,
  personIds: readonly string[],
): Promise<void> {
  requirePermission(member, 'member.manage')
  const { cohortId, personId: actorId } = member
  await database.db.transaction(async (tx) => {
    await holdMembers(tx, member, 'member.manage')
    const ids = [...new Set(personIds)]
    const [present, removed] = [
      await tx
        .select({ userId: membership.userId })
        .from(membership)
        .where(and(eq(membership.cohortId, cohortId), inArray(membership.userId, ids))),
      await tx
        .select()
        .from(endedMembership)
        .where(and(eq(endedMembership.cohortId, cohortId), inArray(endedMembership.userId, ids))),
    ]
    for (const userId of ids.filter((id) => !present.some((each) => each.userId === id))) {
      const row = removed.find((each) => each.userId === userId)
      if (!row) throw new DomainError('notFound')
      const { role, joinedAt, endedBy, endedAt } = row
      // A member who left comes back by a link, at their own choice.
      const isOpen = endedBy !== null && endedAt.getTime() >= returnsSince(Date.now())
      if (role === null || !isOpen) throw new DomainError('tooLateToReturn', userId)
      if (!mayJoin({ demo: await isPersona(tx, userId) }, member))
        throw new DomainError('demonstrationApart', userId)
      await tx.insert(membership).values({ cohortId, userId, role, ...(joinedAt && { joinedAt }) })
      await tx
        .delete(endedMembership)
        .where(and(eq(endedMembership.cohortId, cohortId), eq(endedMembership.userId, userId)))
      await recordAct(tx, { cohortId, actorId, act: 'memberReturned', role, aboutId: userId })
    }
  })
}
