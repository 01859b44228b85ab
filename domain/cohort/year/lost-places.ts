import type { RoleNow } from '@/domain/access/roles'
import { isPlayer } from '@/domain/live-session/core/seat'
import { isYetToBegin } from '@/domain/live-session/core/slots'
import type { YearSeat, YearSession } from './year'

type Known = {
  readonly sessions: readonly YearSession[]
  /** Ids of interviews that were prepared after it was cancelled. */
  readonly preparedSince: ReadonlySet<string>
  readonly roleOf: (personId: string) => RoleNow | undefined
  readonly now: number
}

/**
 * Learners that a cancelled interview leaves without a place while its hour is ahead: they have the same seat to come in no other interview
 * of its round, and in none prepared since. Empty for an interview that is not cancelled.
 */
export function lostPlaces(session: YearSession, known: Known): readonly YearSeat[] {
  const { sessions, preparedSince, roleOf, now } = known
  if (session.status !== 'cancelled' || session.scheduledFor <= now) return []
  const players = session.seats.filter(
    ({ personId, seat, hasEnded }) => !hasEnded && isPlayer(seat) && roleOf(personId) === 'learner',
  )
  return players.filter(({ personId, seat }) => !sessions.some((other) => givesPlace(other, personId, seat)))

  function givesPlace(other: YearSession, personId: string, seat: YearSeat['seat']): boolean {
    const isInstead =
      preparedSince.has(other.id) || (session.roundId !== null && other.roundId === session.roundId)
    if (!isInstead || !isYetToBegin(other, now)) return false
    return other.seats.some((each) => each.personId === personId && each.seat === seat && !each.hasEnded)
  }
}
