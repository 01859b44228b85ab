import { may, type Permission } from '@/domain/access/roles'
import { DomainError } from '@/domain/domain-error'
import type { Actor } from '@/domain/live-session/seat'
import { takeMembership } from '@/server/cohort/take-membership'
import { cachedSnapshot } from '@/server/event-log/read-snapshot'
import type { Shell } from '@/server/shell'
import { readSeatsNow, type SeatsNow } from './seats-now'

/**
 * A member of the cohort before a live session of theirs, with the seat they have in it, if any.
 * @throws DomainError notFound for a person with neither a seat nor a role that has this permission; noLongerMember
 */
export async function takeOrganiser(
  shell: Shell,
  personId: string,
  { liveSessionId, permission }: { liveSessionId: string; permission: Permission },
): Promise<{ cohortId: string; actor: Actor; seatsNow: SeatsNow }> {
  const snapshot = await cachedSnapshot(shell, liveSessionId)
  if (!snapshot) throw new DomainError('notFound')
  const { cohortId } = snapshot
  const { role } = await takeMembership(shell, personId, cohortId)
  const seatsNow = await readSeatsNow(shell.database.pool, liveSessionId)
  const now = seatsNow.get(personId)
  const seat = now?.standing === 'held' ? now.seat : null
  const organises = may(role, permission)
  if (seat === null && !organises) throw new DomainError('notFound')
  return { cohortId, actor: { personId, seat, organises }, seatsNow }
}
