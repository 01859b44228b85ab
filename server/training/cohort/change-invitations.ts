import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { invitation, joinLink } from '@/db/schema'
import type { CohortAct } from '@/domain/access/join-links'
import type { Role } from '@/domain/access/roles'
import { DomainError } from '@/domain/domain-error'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { recordAct } from './acts'
import { holdMembers } from './hold-members'
import { invitationEnd } from './invitation-end'
import { knownAddresses } from './known-addresses'
import { type Inviting, postInvitations } from './post-invitations'

/**
 * Sends invitations again, each with its whole time anew; the link stays the same. Those that were accepted or withdrawn meanwhile
 * are passed over. @throws DomainError roleMayNot
 */
export async function sendInvitationsAgain(
  inviting: Inviting,
  member: Membership,
  ids: readonly string[],
): Promise<{ count: number }> {
  requirePermission(member, 'joinLink.manage')
  return inviting.database.db.transaction(async (tx) => {
    await holdMembers(tx, member, 'joinLink.manage')
    const due = await invitationsOf(tx, member, ids, 'open')
    const sentAt = new Date()
    for (const { linkId, role } of due) {
      const expiresAt = invitationEnd(role, sentAt)
      await tx.update(joinLink).set({ expiresAt, signUps: 0 }).where(eq(joinLink.id, linkId))
      await tx.update(invitation).set({ sentAt }).where(eq(invitation.linkId, linkId))
    }
    await postInvitations(tx, inviting, member, due, sentAt)
    return record(tx, member, 'invitedAgain', due)
  })
}

/** `from`: the role that the page showed. */
export type InvitationRoleChange = { readonly id: string; readonly from: Role; readonly to: Role }

/**
 * Gives a waiting invitation another role, with the same link. Its time runs from issue, or from now if that would
 * close an open link. An unchanged role changes nothing.
 * @throws DomainError roleMayNot, invitationGone when it was accepted or withdrawn, memberChanged when it has another
 * role than the page showed
 */
export async function changeInvitationRole(
  { database }: Shell,
  member: Membership,
  { id, from, to }: InvitationRoleChange,
): Promise<void> {
  requirePermission(member, 'joinLink.manage')
  await database.db.transaction(async (tx) => {
    await holdMembers(tx, member, 'joinLink.manage')
    const [found] = await invitationsOf(tx, member, [id], 'open')
    if (!found) throw new DomainError('invitationGone')
    if (found.role === to) return
    if (found.role !== from) throw new DomainError('memberChanged')
    const expiresAt = endInRole(found, to)
    await tx.update(joinLink).set({ role: to, expiresAt }).where(eq(joinLink.id, id))
    const { cohortId, personId: actorId } = member
    await recordAct(tx, {
      cohortId,
      actorId,
      act: 'invitationRoleChanged',
      role: to,
      invitationId: id,
      count: 1,
    })
  })
}

function endInRole({ sentAt, expiresAt }: Found[number], role: Role): Date {
  const now = new Date()
  const end = invitationEnd(role, sentAt)
  return end <= now && expiresAt > now ? invitationEnd(role, now) : end
}

/** Withdraws invitations: their links let no one in any more. Those without effect are passed over. @throws DomainError roleMayNot */
export async function withdrawInvitations(
  { database }: Shell,
  member: Membership,
  ids: readonly string[],
): Promise<{ count: number }> {
  requirePermission(member, 'joinLink.manage')
  return database.db.transaction(async (tx) => {
    await holdMembers(tx, member, 'joinLink.manage')
    const due = await invitationsOf(tx, member, ids, 'open')
    await setRevoked(tx, due, new Date())
    return record(tx, member, 'invitationWithdrawn', due)
  })
}

/**
 * Takes a withdrawal back: the same links let their people in again. People who have joined or were invited anew meanwhile are passed over.
 * @throws DomainError roleMayNot
 */
export async function restoreInvitations(
  { database }: Shell,
  member: Membership,
  ids: readonly string[],
): Promise<{ count: number }> {
  requirePermission(member, 'joinLink.manage')
  return database.db.transaction(async (tx) => {
    await holdMembers(tx, member, 'joinLink.manage')
    const { members, invited } = await knownAddresses(tx, member.cohortId)
    const withdrawn = await invitationsOf(tx, member, ids, 'withdrawn')
    const due = withdrawn.filter(({ address }) => !members.has(address) && !invited.has(address))
    await setRevoked(tx, due, null)
    return record(tx, member, 'invitationRestored', due)
  })
}

type Found = Awaited<ReturnType<typeof invitationsOf>>

/**
 * Locks their links first, as joining does: an acceptance under way is awaited, and its invitation then counts as
 * closed.
 */
async function invitationsOf(
  tx: Tx,
  { cohortId }: Membership,
  ids: readonly string[],
  state: 'open' | 'withdrawn',
) {
  const { linkId, address, name, sentAt } = invitation
  const { id, role, expiresAt } = joinLink
  await tx
    .select({ id })
    .from(joinLink)
    .where(and(eq(joinLink.cohortId, cohortId), inArray(id, [...ids])))
    .orderBy(id)
    .for('update')
  return tx
    .select({ linkId, address, name, sentAt, role, expiresAt })
    .from(invitation)
    .innerJoin(joinLink, eq(id, linkId))
    .where(
      and(
        eq(invitation.cohortId, cohortId),
        inArray(linkId, [...ids]),
        isNull(invitation.acceptedBy),
        state === 'open' ? isNull(joinLink.revokedAt) : isNotNull(joinLink.revokedAt),
      ),
    )
}

async function setRevoked(tx: Tx, found: Found, revokedAt: Date | null): Promise<void> {
  const ids = found.map(({ linkId }) => linkId)
  if (ids.length > 0) await tx.update(joinLink).set({ revokedAt }).where(inArray(joinLink.id, ids))
}

async function record(
  tx: Tx,
  { cohortId, personId: actorId }: Membership,
  act: CohortAct,
  found: Found,
): Promise<{ count: number }> {
  const [first, ...others] = found
  const invitationId = others.length === 0 ? (first?.linkId ?? null) : null
  if (first) await recordAct(tx, { cohortId, actorId, act, count: found.length, invitationId })
  return { count: found.length }
}
