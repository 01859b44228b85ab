import type * as z from 'zod/mini'
import type { DoublePlace, Occupant } from './double-places'
import type { keepingSchema } from './keeping-schema'

/** That two interviews keep a person or a room together, and why; `reason` is null where a supervisor looks after both from the wall. */
export type Kept = {
  readonly betweenIds: readonly [string, string]
  readonly occupant: Occupant
  readonly reason: string | null
}

/** What a coordinator answers to double places: for those that were on the screen, why they are kept; from the wall needs no reason. */
export type Keeping = z.infer<typeof keepingSchema>

/** Why it is kept, if it is. From the wall holds only as long as both begin together. */
export function keptOf(stayId: string, double: DoublePlace, kept: readonly Kept[]): Kept | null {
  const found = kept.find(
    ({ betweenIds, occupant }) =>
      betweenIds.includes(stayId) &&
      betweenIds.includes(double.other.id) &&
      isSame(occupant, double.occupant),
  )
  if (!found || double.weight !== 'asked') return null
  return found.reason === null && !double.mayBeFromWall ? null : found
}

/** What an answer keeps of a double place; null where it does not speak of it. */
export function keepBy(stayId: string, double: DoublePlace, keeping: Keeping | null): Kept | null {
  if (double.weight !== 'asked' || !keeping) return null
  if (!keeping.occupants.some((each) => isSame(each, double.occupant))) return null
  const reason = keeping.reason.trim()
  const betweenIds = pairOf(stayId, double.other.id)
  if (keeping.isFromWall && double.mayBeFromWall) {
    return { betweenIds, occupant: double.occupant, reason: null }
  }
  return reason === '' ? null : { betweenIds, occupant: double.occupant, reason }
}

/** The two ids in the order in which they are stored. */
export function pairOf(one: string, other: string): readonly [string, string] {
  return one < other ? [one, other] : [other, one]
}

/** Double places that were not there before a change of an interview: what was agreed already does not hinder it. */
export function newDoubles(
  before: readonly DoublePlace[],
  after: readonly DoublePlace[],
): readonly DoublePlace[] {
  return after.filter(
    (each) =>
      !before.some(
        (known) =>
          known.other.id === each.other.id &&
          isSame(known.occupant, each.occupant) &&
          known.weight === each.weight,
      ),
  )
}

export function isSame(one: Occupant, other: Occupant): boolean {
  return one.kind === other.kind && one.id === other.id
}
