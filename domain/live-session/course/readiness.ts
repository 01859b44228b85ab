import type { Seat } from '../core/seat'
import type { Status } from '../core/stage'

/** The seats without which an interview cannot begin, in the order in which they are told. */
export const neededSeats = ['advisor', 'beneficiary', 'supervisor'] as const satisfies readonly Seat[]
export type NeededSeat = (typeof neededSeats)[number]

/** `missing`: no person who may holds it. `waits`: the room is open, and its player has not said that they are ready. */
export type SeatReadiness = 'missing' | 'waits' | 'ready'
export type Readiness = Readonly<Record<NeededSeat, SeatReadiness>>

type Person = { readonly personId: string; readonly seat: Seat }

/**
 * How far a live session is from its beginning, seat by seat; null once it has begun. `lost`: people who can no longer take their
 * seat. `ready`: those who said in the open room that they are.
 */
export function readinessOf(
  { status, people }: { readonly status: Status; readonly people: readonly Person[] },
  lost: ReadonlySet<string>,
  ready: ReadonlySet<string>,
): Readiness | null {
  if (status !== 'scheduled' && status !== 'briefing') return null
  const of = (seat: NeededSeat): SeatReadiness => {
    const holders = people.filter((person) => person.seat === seat && !lost.has(person.personId))
    if (holders.length === 0) return 'missing'
    // Supervisors begin when both players are ready: nothing is waited for from them.
    if (status === 'scheduled' || seat === 'supervisor') return 'ready'
    return holders.every(({ personId }) => ready.has(personId)) ? 'ready' : 'waits'
  }
  return { advisor: of('advisor'), beneficiary: of('beneficiary'), supervisor: of('supervisor') }
}

/** Whether nothing is missing and no player is waited for. */
export function isReady(readiness: Readiness): boolean {
  return neededSeats.every((seat) => readiness[seat] === 'ready')
}
