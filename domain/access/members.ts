import { maySit, type Seat } from '@/domain/live-session/core/seat'
import type { RoleNow } from './roles'

const DAY_MS = 86_400_000

/** For how many days a member who was removed can be let in again as they were. */
export const returnDays = 30

/** From which moment on a removal can still be taken back at the moment `now`. Both in epoch ms. */
export function returnsSince(now: number): number {
  return now - returnDays * DAY_MS
}

export type LostSeat<P> = { readonly person: P; readonly why: 'gone' | 'suspended' | 'role' }

/**
 * The seats of a planned live session that cannot be taken as things stand: their holder is no longer a member, is
 * suspended, or has a role that may not sit there. `roleOf`: how a member stands; undefined for a person who is none.
 */
export function lostSeats<P extends { readonly personId: string; readonly seat: Seat }>(
  people: readonly P[],
  roleOf: (personId: string) => RoleNow | undefined,
): LostSeat<P>[] {
  return people.flatMap((person) => {
    const role = roleOf(person.personId)
    if (role === undefined) return { person, why: 'gone' as const }
    if (role === 'suspended') return { person, why: role }
    return maySit(role, person.seat) ? [] : { person, why: 'role' as const }
  })
}
