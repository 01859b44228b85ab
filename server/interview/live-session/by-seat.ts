import { seats } from '@/domain/live-session/core/seat'
import type { SeatedPerson } from '@/reading/room'
import { byName } from '@/server/platform/by-name'

/** The order of people in lists of a live session: by seat, then by name. */
export function bySeat(one: SeatedPerson, other: SeatedPerson): number {
  return seats.indexOf(one.seat) - seats.indexOf(other.seat) || byName(one, other)
}
