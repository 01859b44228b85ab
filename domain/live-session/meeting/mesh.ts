import { isOutside } from '@/domain/live-session/consent/outside'
import { isPlayer, type Viewer } from '@/domain/live-session/core/seat'

/** Each sends to each: beyond four, a laptop of a training centre and its network do not follow. */
export const meshMax = 4

/** Who is heard and hears: the players, then the supervisors, then the observers, each in the order of the contract, as many as a mesh holds. */
export function meshOf(seats: readonly Viewer[]): readonly Viewer[] {
  const rank = ({ seat }: Viewer) => (isPlayer(seat) ? 0 : seat === 'supervisor' ? 1 : 2)
  return seats.toSorted((one, other) => rank(one) - rank(other)).slice(0, meshMax)
}

/** The mesh of a live session: a person who waits outside for the players’ consent neither hears nor is heard, and takes no place. */
export function meshIn(state: Parameters<typeof isOutside>[0]): readonly Viewer[] {
  return meshOf(state.contract?.seats.filter((viewer) => !isOutside(state, viewer)) ?? [])
}

/** Which of two people makes the first offer. Where both might, most joins of three people at once fail. */
export function initiates(personId: string, otherId: string): boolean {
  return personId < otherId
}
