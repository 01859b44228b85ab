import { overlap, roomKey, type Stay } from './stay'

/** Who or what is in two places: a person, by id, or a room, by name. */
export type Occupant =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'room'; readonly id: string }

/**
 * `refused`: a person who does not supervise in both. `asked`: a supervisor or a room, which may be kept with a reason. `warned`: the
 * other one is a draft.
 */
export type Weight = 'refused' | 'asked' | 'warned'

export type DoublePlace = {
  readonly occupant: Occupant
  readonly other: Stay
  readonly weight: Weight
  /** Whether its supervisor could look after both rooms from the wall: they begin together in one cohort. */
  readonly mayBeFromWall: boolean
}

/** Where an interview and others take the same person, or the same room of its cohort, at once. An interview never meets itself. */
export function doublePlaces(stay: Stay, others: readonly Stay[]): readonly DoublePlace[] {
  return others
    .filter((other) => other.id !== stay.id && overlap(stay, other))
    .sort((one, other) => one.startsAt - other.startsAt || (one.id < other.id ? -1 : 1))
    .flatMap((other) => sharedBy(stay, other))
}

function sharedBy(stay: Stay, other: Stay): DoublePlace[] {
  const isWarned = other.isDraft
  const isSameCohort = stay.cohortId === other.cohortId
  const together = isSameCohort && stay.startsAt === other.startsAt
  const found: DoublePlace[] = stay.people.flatMap(({ personId, supervises }) => {
    const there = other.people.find((each) => each.personId === personId)
    if (!there) return []
    const inBoth = supervises && there.supervises
    const weight = isWarned ? 'warned' : inBoth ? 'asked' : 'refused'
    const occupant = { kind: 'person', id: personId } as const
    return [{ occupant, other, weight, mayBeFromWall: inBoth && together }]
  })
  const isSameRoom =
    isSameCohort && stay.room !== null && other.room !== null && roomKey(stay.room) === roomKey(other.room)
  if (isSameRoom && stay.room !== null) {
    const occupant = { kind: 'room', id: roomKey(stay.room) } as const
    found.push({ occupant, other, weight: isWarned ? 'warned' : 'asked', mayBeFromWall: false })
  }
  return found
}
