import { knowledgeWithoutSeat, type SeatRefusal, seatRefusal } from '@/domain/access/brief-knowledge'
import { seatOf } from '@/domain/live-session/core/agreement'
import type { Seating } from '@/domain/live-session/core/schedule'
import type { Seat } from '@/domain/live-session/core/seat'
import { type Choices, type ScenarioChoice, seatsOf, type Wish } from './wish'

/** Who may not take their seat on a scenario, and why. */
export type SeatConflict = { readonly name: string; readonly reason: SeatRefusal }

/** Why this person may not take this seat; null when they may. */
export type RefusalOf = (personId: string, seat: Seat) => SeatRefusal | null

/** What the seats of an interview on this scenario are refused for. Those who sit in it now are freed of what their seat binds them to. */
export function refusalOn(
  scenario: Pick<ScenarioChoice, 'knowledge'> | undefined,
  now: Seating = [],
): RefusalOf {
  return (personId, seat) => {
    const had = seatOf({ seats: now }, personId)
    const held = scenario?.knowledge[personId] ?? null
    if (had === seat) return null
    return seatRefusal(seat, had === null ? held : knowledgeWithoutSeat(held))
  }
}

/** The first person of a wish who may not take their seat; null when all may. The server checks again. */
export function seatConflict(
  wish: Wish,
  refusalOf: RefusalOf,
  members: Choices['members'],
): SeatConflict | null {
  for (const { personId, seat } of seatsOf(wish)) {
    const reason = refusalOf(personId, seat)
    if (reason) return { reason, name: nameIn(members, personId) }
  }
  return null
}

/** The name of a member; empty for an unknown id. */
export function nameIn(members: Choices['members'], personId: string | null): string {
  return members.find((each) => each.personId === personId)?.name ?? ''
}
