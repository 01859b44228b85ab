import { membership } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { Runtime } from '@/server/runtime'
import type { Shell } from '@/server/shell'
import { findInvitation, roleIn } from './invitation'

/**
 * Joins a cohort by a link. Joining again in the same role changes nothing, even when the link has been revoked since.
 * @throws DomainError notFound for a token of ours that never was, linkRevoked also when it expired, alreadyMember for
 * somebody who belongs to the cohort in another role
 */
export async function joinCohort(
  shell: Shell & Pick<Runtime, 'env'>,
  personId: string,
  token: string,
): Promise<{ cohortId: string }> {
  const invitation = await findInvitation(shell, token)
  if (!invitation) throw new DomainError('notFound')
  const { cohortId, role, state } = invitation
  if (state === 'open') {
    await shell.database.db
      .insert(membership)
      .values({ cohortId, userId: personId, role })
      .onConflictDoNothing()
  }
  const held = await roleIn(shell, cohortId, personId)
  if (held === null) throw new DomainError('linkRevoked')
  if (held !== role) throw new DomainError('alreadyMember')
  return { cohortId }
}
