import type { Role } from '@/domain/access/roles'

/** Seats of one live session. A membership role (domain/access) is another thing. */
export const seats = ['advisor', 'beneficiary', 'supervisor', 'observer'] as const
export type Seat = (typeof seats)[number]

/** The two learners who play the interview. */
export function isPlayer(seat: Seat | null): seat is 'advisor' | 'beneficiary' {
  return seat === 'advisor' || seat === 'beneficiary'
}

const sitting: Record<Role, readonly Seat[]> = {
  learner: ['advisor', 'beneficiary', 'observer'],
  supervisor: ['supervisor'],
  coordinator: ['supervisor'],
}

/** Which seats a membership role may be given. */
export function maySit(role: Role, seat: Seat): boolean {
  return sitting[role].includes(seat)
}

/**
 * Who acts on a live session. `seat` is null for an organiser without a seat in it;
 * `organises` comes from the cohort's permissions.
 */
export type Actor = { readonly personId: string; readonly seat: Seat | null; readonly organises: boolean }

/** Who looks at a live session: a seat, held by a person. */
export type Viewer = { readonly personId: string; readonly seat: Seat }
