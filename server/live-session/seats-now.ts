import { retryTransient } from '@/db/error'
import type { Seat } from '@/domain/live-session/seat'
import type { Queryable } from '@/server/event-log/append'

type Standing = 'held' | 'consentMissing' | 'noLongerSeated' | 'noLongerMember'

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

type Row = {
  user_id: string
  seat: Seat
  has_ended: boolean
  waits_outside: boolean
  is_member: boolean
  is_archived: boolean
}

const statement = `
select seat.user_id, seat.seat, seat.ended_at is not null as has_ended, seat.waits_outside, member.user_id is not null as is_member,
  cohort.archived_at is not null as is_archived
from live_session_seat seat
join live_session live on live.id = seat.live_session_id
join cohort on cohort.id = live.cohort_id
left join membership member on member.cohort_id = live.cohort_id and member.user_id = seat.user_id
where seat.live_session_id = $1::uuid`

/**
 * Reads who holds a seat now. A snapshot may be behind its log, and a seat can end without a fact of it: these rows alone tell.
 * Waits for a restart of the database.
 */
export async function readSeatsNow(database: Queryable, liveSessionId: string): Promise<SeatsNow> {
  const { rows } = await retryTransient(() =>
    database.query<Row>({
      name: 'seats-now',
      text: statement,
      values: [liveSessionId],
    }),
  )
  return new Map(
    rows.map((row) => [
      row.user_id,
      { seat: row.seat, standing: standingOf(row), isArchived: row.is_archived },
    ]),
  )
}

function standingOf({ is_member, has_ended, waits_outside }: Row): Standing {
  if (!is_member) return 'noLongerMember'
  if (has_ended) return 'noLongerSeated'
  return waits_outside ? 'consentMissing' : 'held'
}
