import { doublePlaces } from '@/domain/occupancy/double-places'
import { type Kept, keptOf, pairOf } from '@/domain/occupancy/keeping'
import type { Stay } from '@/domain/occupancy/stay'
import type { FoundDouble } from './decision'

type KnownDouble = FoundDouble & { readonly kept: Kept | null }

/** Where interviews of a cohort that have not begun take a person or a room together with another one, each pair once. */
export function findDoubles(
  stays: readonly Stay[],
  kept: readonly Kept[],
  isOwn: (stay: Stay) => boolean,
): readonly KnownDouble[] {
  const known = new Set<string>()
  return stays.filter(isOwn).flatMap((stay) =>
    doublePlaces(stay, stays).flatMap((double): KnownDouble[] => {
      const { occupant, other, weight, mayBeFromWall } = double
      const key = `${pairOf(stay.id, other.id).join(' ')} ${occupant.kind} ${occupant.id}`
      if (weight === 'warned' || known.has(key)) return []
      known.add(key)
      return [
        {
          sessionId: stay.id,
          otherId: other.id,
          occupant,
          isKeepable: weight === 'asked',
          mayBeFromWall,
          kept: keptOf(stay.id, double, kept),
        },
      ]
    }),
  )
}
