import { inArray, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { doublePlace, liveSession } from '@/db/schema'
import type { Where } from '@/domain/live-session/core/plan'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Status } from '@/domain/live-session/core/stage'
import type { Kept } from '@/domain/occupancy/keeping'
import { roomKey, type Stay, stayOf } from '@/domain/occupancy/stay'

type Asked = {
  /** Epoch ms. */
  readonly from: number
  readonly until: number
  /** All interviews of this cohort, for their rooms, and those of other cohorts in which one of these people sits. */
  readonly cohortId: string
  readonly personIds: readonly string[]
  readonly now: number
}

type Row = {
  id: string
  cohort_id: string
  status: Status
  starts_at: number
  minutes: number
  location: Where
  seats: { personId: string; seat: Seat; isHeld: boolean }[] | null
}

/**
 * What interviews occupy between two moments, across all cohorts. A seat counts while its holder is a member, is not
 * asked to wait outside and has not said that they cannot come.
 */
export async function readStays(
  db: Db | Tx,
  { from, until, cohortId, personIds, now }: Asked,
): Promise<readonly Stay[]> {
  const ids = JSON.stringify(personIds)
  const { rows } = await db.execute<Row>(sql`
    select live.id, live.cohort_id, live.status, live.location, live.planned_minutes as minutes,
      (date_part('epoch', live.scheduled_for) * 1000)::float8 as starts_at,
      (select json_agg(json_build_object('personId', seat.user_id, 'seat', seat.seat, 'isHeld',
          seat.ended_at is null and not seat.waits_outside and member.user_id is not null and absence.user_id is null)
          order by seat.user_id)
        from live_session_seat seat
        left join membership member on member.cohort_id = live.cohort_id and member.user_id = seat.user_id
        left join live_session_absence absence on absence.live_session_id = live.id
          and absence.user_id = seat.user_id and absence.said_for = live.scheduled_for
        where seat.live_session_id = live.id) as seats
    from live_session live
    where live.scheduled_for < ${new Date(until).toISOString()}::timestamptz
      and live.scheduled_for > ${new Date(from).toISOString()}::timestamptz - interval '2 days'
      and live.scheduled_for + live.planned_minutes * interval '1 minute' > ${new Date(from).toISOString()}::timestamptz
      and live.status not in ('cancelled', 'closed')
      and (live.cohort_id = ${cohortId}::uuid or live.id in (
        select live_session_id from live_session_seat
        where ended_at is null and user_id in (select json_array_elements_text(${ids}::json))))
    order by live.scheduled_for, live.id`)
  return rows.flatMap((row) => {
    const { id, cohort_id, status, starts_at: startsAt, minutes, location, seats } = row
    const room = location?.kind === 'room' ? location.name : null
    const where = { id, cohortId: cohort_id, startsAt: Number(startsAt), lengthMs: minutes * 60_000, room }
    return stayOf({ ...where, isDraft: false, status, seats: seats ?? [] }, now) ?? []
  })
}

/** What is kept of double places of these interviews. */
export async function readKept(db: Db | Tx, liveSessionIds: readonly string[]): Promise<readonly Kept[]> {
  if (liveSessionIds.length === 0) return []
  const ids = [...liveSessionIds]
  const rows = await db
    .select({ row: doublePlace, location: liveSession.location })
    .from(doublePlace)
    .innerJoin(liveSession, sql`${liveSession.id} = ${doublePlace.oneId}`)
    .where(or(inArray(doublePlace.oneId, ids), inArray(doublePlace.otherId, ids)))
  return rows.flatMap(({ row: { oneId, otherId, userId, reason }, location }): Kept[] => {
    const betweenIds = [oneId, otherId] as const
    if (userId !== null) return [{ betweenIds, occupant: { kind: 'person', id: userId }, reason }]
    if (location?.kind !== 'room') return []
    return [{ betweenIds, occupant: { kind: 'room', id: roomKey(location.name) }, reason }]
  })
}
