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
 * Learners without a place after a cancellation, while its hour is ahead: no other interview of the round, and none
 * prepared since, gives them the same seat. Empty if the interview is not cancelled.
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
