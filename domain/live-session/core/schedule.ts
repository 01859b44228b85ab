import type { Role } from '@/domain/access/roles'
import { DomainError } from '@/domain/domain-error'
import type { Contract, NewEvent } from '../event'
import { maySit, type Seat } from './seat'

export type Seating = readonly { readonly personId: string; readonly seat: Seat }[]

/**
 * Checks who sits where: one advisor, one beneficiary, at least one supervisor, one seat a person, each allowed by their role.
 * @throws DomainError seatsIncomplete, seatTaken, notAMember, roleCannotSit
 */
export function checkSeating(seating: Seating, roleOf: (personId: string) => Role | null): void {
  const count = (seat: Seat) => seating.filter((each) => each.seat === seat).length
  if (count('advisor') !== 1 || count('beneficiary') !== 1 || count('supervisor') < 1) {
    throw new DomainError('seatsIncomplete')
  }
  if (new Set(seating.map((each) => each.personId)).size !== seating.length)
    throw new DomainError('seatTaken')
  for (const { personId, seat } of seating) {
    const role = roleOf(personId)
    if (role === null) throw new DomainError('notAMember')
    if (!maySit(role, seat)) throw new DomainError('roleCannotSit')
  }
}

/** The first fact of every live session: what was agreed, pinned for good. */
export function scheduled(
  id: string,
  organiserId: string,
  now: number,
  contract: Contract,
): NewEvent<'scheduled'> {
  return { id, type: 'scheduled', actorId: organiserId, seat: null, at: now, payload: contract }
}
