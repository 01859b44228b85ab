import type { Db } from '@/db/client'
import type { DoublePlace, Occupant } from '@/domain/occupancy/double-places'
import { pairOf } from '@/domain/occupancy/keeping'
import type { Whereabouts } from '@/domain/occupancy/tell'
import { doublesTogether } from '@/server/interview/occupancy/require-free'
import type { Membership } from '@/server/people/membership/take-membership'
import { tellPlaces } from '@/server/training/occupancy/tell-elsewhere'
import { bookingsOf } from './carry-out'
import type { Foreseen } from './foresee'

/** A double place that a change of a round would bring. */
export type ForeseenDouble = {
  liveSessionId: string
  /** When that interview would begin, epoch ms. */
  startsAt: number
  occupant: Occupant
  /** The name of the room, where it is a room. */
  room: string | null
  weight: Exclude<DoublePlace['weight'], 'warned'>
  mayBeFromWall: boolean
  /** Where else; null for who may not see that cohort. */
  where: Whereabouts | null
}

/** The double places that changes of a round would bring, each pair of interviews once, as this member is told of them. */
export async function foreseeDoubles(
  db: Db,
  member: Membership,
  foreseen: Foreseen,
): Promise<ForeseenDouble[]> {
  const { cohortId } = member
  const { doubled } = await doublesTogether(db, { cohortId, bookings: bookingsOf(foreseen) })
  const places = await tellPlaces(
    db,
    member,
    doubled.flatMap(({ doubles }) => doubles.map(({ other }) => ({ stay: other }))),
  )
  const found = new Map<string, ForeseenDouble>()
  for (const { stay, doubles } of doubled) {
    for (const { occupant, other, weight, mayBeFromWall } of doubles) {
      const key = `${pairOf(stay.id, other.id).join(' ')} ${occupant.kind} ${occupant.id}`
      if (weight === 'warned' || found.has(key)) continue
      const room = occupant.kind === 'room' ? stay.room : null
      const where = places.get(other.id) ?? null
      const { id: liveSessionId, startsAt } = stay
      found.set(key, { liveSessionId, startsAt, occupant, room, weight, mayBeFromWall, where })
    }
  }
  return [...found.values()]
}
