import { DomainError } from '@/domain/domain-error'
import type { Shell } from '@/server/interview/shell'
import type { SocketHolders } from '@/server/people/access/end-authorizations'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { recordAct } from './acts'
import { endMemberships } from './end-membership'
import { holdMembers, keepingCoordinator } from './hold-members'

/**
 * Removes members from a cohort, all or none: their pages and sockets of it end at once, what they wrote stays readable. People who
 * are no longer members are passed over.
 * @throws DomainError roleMayNot, also for oneself: a coordinator leaves; lastCoordinator
 */
export async function removeMembers(
  shell: Shell & SocketHolders,
  member: Membership,
  personIds: readonly string[],
): Promise<void> {
  requirePermission(member, 'member.manage')
  const { cohortId, personId: actorId } = member
  if (personIds.includes(actorId)) throw new DomainError('roleMayNot')
  const ending = endMemberships(
    shell,
    { cohortId, personIds, endedBy: actorId },
    {
      begin: (tx) => holdMembers(tx, member, 'member.manage'),
      async end(tx, ended) {
        for (const aboutId of ended) await recordAct(tx, { cohortId, actorId, act: 'memberRemoved', aboutId })
      },
    },
  )
  await keepingCoordinator(ending)
}

/** Leaves a cohort. @throws DomainError lastCoordinator: the coordination is handed over first */
export async function leaveCohort(shell: Shell & SocketHolders, member: Membership): Promise<void> {
  const { cohortId, personId: actorId } = member
  const ending = endMemberships(
    shell,
    { cohortId, personIds: [actorId], endedBy: null },
    {
      begin: (tx) => holdMembers(tx, member, 'cohort.see'),
      end: (tx) => recordAct(tx, { cohortId, actorId, act: 'memberLeft' }),
    },
  )
  await keepingCoordinator(ending)
}
