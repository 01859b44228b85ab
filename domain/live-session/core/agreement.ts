import type { Contract } from '../event'
import type { Seat } from './seat'

/** The seat this person has by what is agreed; null for none. */
export function seatOf(contract: Pick<Contract, 'seats'> | null, personId: string): Seat | null {
  return contract?.seats.find((each) => each.personId === personId)?.seat ?? null
}

/** A person whose seat a change gave, took or made another one; null: no seat. */
export type SeatMove = { readonly personId: string; readonly from: Seat | null; readonly to: Seat | null }

/** What became of seats between two agreements: first who has a new seat, in the order of seats, then who has none any more. */
export function seatMoves(before: Pick<Contract, 'seats'>, after: Pick<Contract, 'seats'>): SeatMove[] {
  const gained = after.seats.map(({ personId, seat }) => ({
    personId,
    from: seatOf(before, personId),
    to: seat,
  }))
  const lost = before.seats
    .filter(({ personId }) => seatOf(after, personId) === null)
    .map(({ personId, seat }) => ({ personId, from: seat, to: null }))
  return [...gained.filter(({ from, to }) => from !== to), ...lost]
}
