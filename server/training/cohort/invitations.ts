import { and, asc, eq, isNull } from 'drizzle-orm'
import { invitation, joinLink } from '@/db/schema'
import type { Role } from '@/domain/access/roles'
import { isUnanswered } from '@/domain/cohort/invite/unanswered'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { mailWorks } from '@/server/platform/mail-works'
import { invitationUrl, type Linked } from './post-invitations'

/** An invitation without an answer. Times in epoch ms; `url`: the link, to be given by hand where there is no mail. */
export type PendingInvitation = {
  id: string
  address: string
  name: string | null
  role: Role
  sentAt: number
  expiresAt: number
  isExpired: boolean
  url: string
}

/** `areMailed`: letters leave from here in this viewer's name; without them the links are given by hand. */
export type Invitations = { areMailed: boolean; pending: PendingInvitation[] }

/** The invitations that were neither accepted nor withdrawn, the oldest first. @throws DomainError roleMayNot */
export async function pendingInvitations(
  linked: Linked,
  member: Membership,
  { isPersona }: { isPersona: boolean },
): Promise<Invitations> {
  requirePermission(member, 'joinLink.manage')
  const rows = await waiting(linked, member)
  const now = Date.now()
  const pending = rows.map((row) => ({
    ...row,
    sentAt: row.sentAt.getTime(),
    expiresAt: row.expiresAt.getTime(),
    isExpired: row.expiresAt.getTime() <= now,
    url: invitationUrl(linked, row.id),
  }))
  return { areMailed: !isPersona && mailWorks(linked.env), pending }
}

/** The ids of the invitations that have waited so long that a cohort's coordinators are asked about them. */
export async function unansweredInvitations(
  shell: Shell,
  member: Membership,
  now: number,
): Promise<readonly string[]> {
  return (await waiting(shell, member))
    .filter(({ sentAt }) => isUnanswered(sentAt.getTime(), now))
    .map(({ id }) => id)
}

function waiting({ database: { db } }: Shell, member: Membership) {
  const { address, name, sentAt, linkId: id, acceptedBy, cohortId } = invitation
  const { role, expiresAt, revokedAt } = joinLink
  return db
    .select({ id, address, name, role, sentAt, expiresAt })
    .from(invitation)
    .innerJoin(joinLink, eq(joinLink.id, id))
    .where(and(eq(cohortId, member.cohortId), isNull(acceptedBy), isNull(revokedAt)))
    .orderBy(asc(sentAt), asc(address))
}
