import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { joinLink, membership } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { Runtime } from '@/server/runtime'
import type { Shell } from '@/server/shell'
import { recordAct } from './acts'
import { findInvitation, roleIn, stateOf } from './invitation'

/**
 * Joins a cohort by a link, which counts as one of its uses. Joining again in the same role changes nothing, even when the
 * link has been revoked since.
 * @throws DomainError notFound for a token of ours that never was, linkRevoked also when it expired, linkUsedUp when it has
 * brought as many as it may, alreadyMember for somebody who belongs to the cohort in another role
 */
export async function joinCohort(
  shell: Shell & Pick<Runtime, 'env'>,
  personId: string,
  token: string,
): Promise<{ cohortId: string }> {
  const invitation = await findInvitation(shell, token)
  if (!invitation) throw new DomainError('notFound')
  const { linkId, cohortId, role } = invitation
  const state = await shell.database.db.transaction((tx) => useLink(tx, linkId, personId))
  const held = await roleIn(shell, cohortId, personId)
  if (held === null) throw new DomainError(state === 'usedUp' ? 'linkUsedUp' : 'linkRevoked')
  if (held !== role) throw new DomainError('alreadyMember')
  return { cohortId }
}

/** The state the link was found in. Who comes by the same link takes turns: it brings no more people than it may. */
async function useLink(tx: Tx, linkId: string, personId: string) {
  const [link] = await tx.select().from(joinLink).where(eq(joinLink.id, linkId)).for('update')
  if (!link) return 'revoked'
  const state = stateOf(link)
  if (state !== 'open') return state
  const { cohortId, role, createdBy: invitedBy } = link
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
  await recordAct(tx, { cohortId, actorId: personId, act: 'joined', role, invitedBy })
  return state
}
