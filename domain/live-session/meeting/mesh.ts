import { isPlayer, type Viewer } from '@/domain/live-session/seat'

/** Each sends to each: beyond four, a laptop of a training centre and its network do not follow. */
export const meshMax = 4

/** Who is heard and hears: the players, then the supervisors, then the observers, each in the order of the contract, as many as a mesh holds. */
export function meshOf(seats: readonly Viewer[]): readonly Viewer[] {
  const rank = ({ seat }: Viewer) => (isPlayer(seat) ? 0 : seat === 'supervisor' ? 1 : 2)
  return seats.toSorted((one, other) => rank(one) - rank(other)).slice(0, meshMax)
}

/** Which of two people makes the first offer. Where both might, most joins of three people at once fail. */
export function initiates(personId: string, otherId: string): boolean {
  return personId < otherId
}
