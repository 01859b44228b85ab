import { randomUUID } from 'node:crypto'
import { invitation, joinLink } from '@/db/schema'
import { addressSchema } from '@/domain/cohort/invite/address'
import type { Invitee } from '@/domain/cohort/invite/sort-wanted'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { recordAct } from './acts'
import { holdMembers } from './hold-members'
import { invitationEnd } from './invitation-end'
import { knownAddresses } from './known-addresses'
import { type Inviting, postInvitations } from './post-invitations'

/** Addresses that got no invitation: of members, and of invitations that wait for an answer already. */
export type InviteOutcome = { invited: number; members: string[]; waiting: string[] }

/**
 * Invites people by address, each by a link of their own, all or none. Members and people with an invitation that still waits are
 * passed over and named. @throws DomainError roleMayNot
 */
export async function inviteByAddress(
  inviting: Inviting,
  member: Membership,
  invitees: readonly Invitee[],
): Promise<InviteOutcome> {
  requirePermission(member, 'joinLink.manage')
  const { cohortId, personId: createdBy } = member
  return inviting.database.db.transaction(async (tx) => {
    await holdMembers(tx, member, 'joinLink.manage')
    const known = await knownAddresses(tx, cohortId)
    const outcome: InviteOutcome = { invited: 0, members: [], waiting: [] }
    const sentAt = new Date()
    const rows = []
    for (const { address: written, name, role } of invitees) {
      const address = addressSchema.parse(written)
      if (known.members.has(address)) outcome.members.push(address)
      else if (known.invited.has(address)) outcome.waiting.push(address)
      else rows.push({ linkId: randomUUID(), cohortId, address, name, role, sentAt })
      known.invited.add(address)
    }
    const [first, ...others] = rows
    if (!first) return outcome
    await tx.insert(joinLink).values(
      rows.map(({ linkId: id, role }) => ({
        id,
        cohortId,
        role,
        createdBy,
        createdAt: sentAt,
        maxUses: 1,
        expiresAt: invitationEnd(role, sentAt),
      })),
    )
    await tx.insert(invitation).values(rows.map(({ role: _, ...row }) => row))
    await postInvitations(tx, inviting, member, rows, sentAt)
    const invitationId = others.length === 0 ? first.linkId : null
    await recordAct(tx, { cohortId, actorId: createdBy, act: 'invited', count: rows.length, invitationId })
    return { ...outcome, invited: rows.length }
  })
}
