import { retryTransient } from '@/db/error'
import type { Seat } from '@/domain/live-session/core/seat'
import { type Obstacle, obstacles, type SeatNow, type Standing } from '@/domain/live-session/core/seats-now'
import type { Queryable } from '@/server/platform/queryable'

/** The people who were given a seat in a live session, by id: which, whether they still hold it, and if not, why. */
export type SeatsNow = ReadonlyMap<
  string,
  {
    readonly seat: Seat
    readonly standing: Standing
    /** Whether the cohort of the live session is archived. */
    readonly isArchived: boolean
  }
>

export type SeatsNowRow = {
  readonly user_id: string
  readonly seat: Seat
  readonly standing: Standing
  readonly is_archived: boolean
}

const obstacleHolds: Readonly<Record<Obstacle, string>> = {
  noLongerMember: 'member.user_id is null',
  suspended: 'suspension.person_id is not null',
  noLongerSeated: 'seat.ended_at is not null',
  consentMissing: 'seat.waits_outside',
}

const everySeat = `
select seat.live_session_id, seat.user_id, seat.seat, cohort.archived_at is not null as is_archived,
  case
    ${obstacles.map((obstacle) => `when ${obstacleHolds[obstacle]} then '${obstacle}'`).join('\n    ')}
    else 'held'
  end as standing
from live_session_seat seat
join live_session live on live.id = seat.live_session_id
join cohort on cohort.id = live.cohort_id
left join membership member on member.cohort_id = live.cohort_id and member.user_id = seat.user_id
left join suspension on suspension.person_id = seat.user_id and suspension.effective_at is not null`

/** The seats of the live session `$1`. */
export const seatsNowStatement = `${everySeat}
where seat.live_session_id = $1::uuid`

/** The seats that are held in the live sessions `$1`, with the heads of their logs. */
export const heldSeatsStatement = `
select held.live_session_id, held.user_id, held.seat, live.log_id, live.last_seq
from (${everySeat}
where seat.live_session_id = any ($1::uuid[])) held
join live_session live on live.id = held.live_session_id
where held.standing = 'held'`

/**
 * Reads who holds a seat now. A snapshot may be behind its log, and a seat can end without a fact of it: these rows alone tell.
 * Waits for a restart of the database.
 */
export async function readSeatsNow(database: Queryable, liveSessionId: string): Promise<SeatsNow> {
  const { rows } = await retryTransient(() =>
    database.query<SeatsNowRow>({
      name: 'seats-now',
      text: seatsNowStatement,
      values: [liveSessionId],
    }),
  )
  return toSeatsNow(rows)
}

export function toSeatsNow(rows: readonly SeatsNowRow[]): SeatsNow {
  return new Map(
    rows.map(({ user_id, seat, standing, is_archived }) => [
      user_id,
      { seat, standing, isArchived: is_archived },
    ]),
  )
}

/** The same as a list, for rules. */
export function seatsOf(seatsNow: SeatsNow): readonly SeatNow[] {
  return [...seatsNow].map(([personId, { seat, standing }]) => ({ personId, seat, standing }))
}
