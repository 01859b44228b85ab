import { and, eq, gte } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { cohort, endedMembership, joinLink, membership } from '@/db/schema'
import { mayJoin } from '@/domain/access/demonstration'
import { DomainError } from '@/domain/domain-error'
import type { Shell } from '@/server/interview/shell'
import type { Runtime } from '@/server/letters/runtime'
import { stateOf } from '@/server/people/membership/link-state'
import { proveInvited } from '@/server/people/sign-in/prove-invited'
import type { Person } from '@/server/people/sign-in/sign-in'
import { ringJobs } from '@/server/platform/queue/ring-jobs'
import { acceptInvitations } from './accept-invitations'
import { recordAct } from './acts'
import { findInvitation, roleIn } from './invitation'

/**
 * Joins a cohort by a link and counts one use. For a member in the same role nothing changes, even by a revoked link.
 * @throws DomainError notFound for an unknown token, linkRevoked for a revoked or expired link, linkUsedUp for a link
 * without uses left, cohortArchived, alreadyMember for a member in another role, noLongerMember for a person whose
 * membership ended after the link was made, demonstrationApart to a persona for a cohort of the organisation, and to an
 * account for one of the demonstration
 */
export async function joinCohort(
  shell: Shell & Pick<Runtime, 'env' | 'jobBell' | 'processes'>,
  { id: personId, demo }: Pick<Person, 'id' | 'demo'>,
  token: string,
): Promise<{ cohortId: string }> {
  const invitation = await findInvitation(shell, token)
  if (!invitation) throw new DomainError('notFound')
  const { linkId, cohortId, role } = invitation
  const isApart = !mayJoin({ demo }, invitation)
  const state = isApart ? 'apart' : await shell.database.db.transaction((tx) => useLink(tx, linkId, personId))
  ringJobs(shell)
  if (!demo && !isApart)
    await shell.database.db.transaction((tx) => proveInvited(tx, shell.env.secret, { personId, token }))
  const held = await roleIn(shell, cohortId, personId)
  if (held === null && state === 'apart') throw new DomainError('demonstrationApart')
  if (held === null && state === 'notForThem') throw new DomainError('noLongerMember')
  if (held === null && state === 'archived') throw new DomainError('cohortArchived')
  if (held === null) throw new DomainError(state === 'usedUp' ? 'linkUsedUp' : 'linkRevoked')
  if (held !== role) throw new DomainError('alreadyMember')
  return { cohortId }
}

/** Uses an open link, under a lock that keeps its count exact. Returns the link's former state. */
async function useLink(tx: Tx, linkId: string, personId: string) {
  const [link] = await tx.select().from(joinLink).where(eq(joinLink.id, linkId)).for('update')
  if (!link) return 'revoked'
  const { archivedAt } = await openCohort(tx, link.cohortId)
  const state = stateOf({ ...link, archivedAt })
  if (state !== 'open') return state
  const { cohortId, role, createdBy: invitedBy } = link
  // A removed member may still have the link that all were given; a link made since is an invitation.
  if (await hasLeftSince(tx, cohortId, personId, link.createdAt)) return 'notForThem'
  const joined = await tx
    .insert(membership)
    .values({ cohortId, userId: personId, role, joinLinkId: linkId })
    .onConflictDoNothing()
    .returning({ role: membership.role })
  if (joined.length === 0) return state
  await tx
    .update(joinLink)
    .set({ uses: link.uses + 1 })
    .where(eq(joinLink.id, linkId))
  await acceptInvitations(tx, { cohortId, personId, linkId })
  await recordAct(tx, { cohortId, actorId: personId, act: 'joined', role, invitedBy })
  return state
}

/** Waits for an archiving of the cohort at this moment. */
async function openCohort(tx: Tx, cohortId: string) {
  const [found] = await tx
    .select({ archivedAt: cohort.archivedAt })
    .from(cohort)
    .where(eq(cohort.id, cohortId))
    .for('key share')
  if (!found) throw new DomainError('notFound')
  return found
}

async function hasLeftSince(tx: Tx, cohortId: string, personId: string, since: Date): Promise<boolean> {
  const { cohortId: of, userId, endedAt } = endedMembership
  const rows = await tx
    .select({ endedAt })
    .from(endedMembership)
    .where(and(eq(of, cohortId), eq(userId, personId), gte(endedAt, since)))
  return rows.length > 0
}
