import type { WritePurpose } from '@/domain/access/archive'
import { may, type Permission } from '@/domain/access/roles'
import { DomainError } from '@/domain/domain-error'
import type { Actor } from '@/domain/live-session/seat'
import { cachedSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { Shell } from '@/server/interview/shell'
import { requireWritable, takeMembership } from '@/server/people/membership/take-membership'
import { readSeatsNow, type SeatsNow } from './seats-now'

type Asked = {
  readonly liveSessionId: string
  readonly permission: Permission
  /** What is written there; null for a read. */
  readonly purpose: WritePurpose | null
}

/**
 * A member of the cohort before a live session of theirs, with the seat they have in it, if any.
 * @throws DomainError notFound for a person with neither a seat nor a role that has this permission; noLongerMember; cohortArchived
 */
export async function takeOrganiser(
  shell: Shell,
  personId: string,
  { liveSessionId, permission, purpose }: Asked,
): Promise<{ cohortId: string; actor: Actor; seatsNow: SeatsNow }> {
  const snapshot = await cachedSnapshot(shell, liveSessionId)
  if (!snapshot) throw new DomainError('notFound')
  const { cohortId } = snapshot
  const member = await takeMembership(shell, personId, cohortId)
  const seatsNow = await readSeatsNow(shell.database.pool, liveSessionId)
  const now = seatsNow.get(personId)
  const seat = now?.standing === 'held' ? now.seat : null
  const organises = may(member.role, permission)
  if (seat === null && !organises) throw new DomainError('notFound')
  if (purpose !== null) requireWritable(member, purpose)
  return { cohortId, actor: { personId, seat, organises }, seatsNow }
}
