import { seats } from '@/domain/live-session/core/seat'
import { byName } from '@/domain/person/by-name'
import type { SeatedPerson } from '@/reading/room'

/** The order of people in lists of a live session: by seat, then by name. */
export function bySeat(one: SeatedPerson, other: SeatedPerson): number {
  return seats.indexOf(one.seat) - seats.indexOf(other.seat) || byName(one, other)
}
