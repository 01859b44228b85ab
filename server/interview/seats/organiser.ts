import { may, type Permission } from '@/domain/access/roles'
import { DomainError } from '@/domain/domain-error'
import type { Actor } from '@/domain/live-session/core/seat'
import { cachedSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { Shell } from '@/server/interview/shell'
import { type Membership, takeMembership } from '@/server/people/membership/take-membership'
import { readSeatsNow, type SeatsNow } from './seats-now'

declare const taken: unique symbol

/** Proof that one member stands before one live session of their cohort, by their seat or by their role. Only `takeOrganiser` creates it. */
export type TakenOrganiser = {
  readonly liveSessionId: string
  readonly member: Membership
  /** With the seat they have in it, if any, and whether their role organises it. */
  readonly actor: Actor
  /** Who held a seat there when this proof was made. */
  readonly seatsNow: SeatsNow
  readonly [taken]: true
}

/**
 * Checks that a member of the cohort has a seat in a live session of theirs, or a role that has this permission.
 * @throws DomainError notFound for a person with neither; noLongerMember
 */
export async function takeOrganiser(
  shell: Shell,
  personId: string,
  liveSessionId: string,
  permission: Permission,
): Promise<TakenOrganiser> {
  const snapshot = await cachedSnapshot(shell, liveSessionId)
  if (!snapshot) throw new DomainError('notFound')
  const member = await takeMembership(shell, personId, snapshot.cohortId)
  const seatsNow = await readSeatsNow(shell.database.pool, liveSessionId)
  const now = seatsNow.get(personId)
  const seat = now?.standing === 'held' ? now.seat : null
  const organises = may(member.role, permission)
  if (seat === null && !organises) throw new DomainError('notFound')
  const actor = { personId, seat, organises }
  return { liveSessionId, member, actor, seatsNow } as unknown as TakenOrganiser
}

/** Checks that the role organises the live session: a seat alone does not. @throws DomainError seatMayNot */
export function requireOrganising({ actor }: TakenOrganiser): void {
  if (!actor.organises) throw new DomainError('seatMayNot')
}
