import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSession, liveSessionSeat, membership, round, user } from '@/db/schema'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Status } from '@/domain/live-session/core/stage'
import type { Slot } from '@/domain/live-session/wall/slot'
import type { PersonForm } from '@/domain/person/person-form'

/** A live session of a slot, by its row: what its log is at, and who sits there now. */
export type RoomRow = {
  readonly liveSessionId: string
  readonly logId: string
  readonly lastSeq: number
  readonly status: Status
  readonly scheduledFor: number
  readonly round: { readonly id: string; readonly title: string } | null
  /** What its round calls its room; null without one. */
  readonly roomName: string | null
  readonly people: { personId: string; name: string; form: PersonForm; email: string; seat: Seat }[]
}

const MOST_SLOTS = 60
/** More rooms than any wall shows well; a cohort has no more at once. */
const MOST_ROOMS = 24

/** The moments at which interviews of a cohort begin, those nearest to `now` (epoch ms). */
export async function readSlots(db: Db, cohortId: string, now: number): Promise<Slot[]> {
  const { rows } = await db.execute<{ startsAt: number; statuses: Status[] }>(sql`
    select (extract(epoch from ${liveSession.scheduledFor}) * 1000)::float8 as "startsAt",
      array_agg(distinct ${liveSession.status}) as statuses
    from ${liveSession}
    where ${liveSession.cohortId} = ${cohortId}::uuid and ${liveSession.status} <> 'cancelled'
    group by ${liveSession.scheduledFor}
    order by abs(extract(epoch from ${liveSession.scheduledFor}) * 1000 - ${now})
    limit ${MOST_SLOTS}`)
  return rows.map(({ startsAt, statuses }) => ({ startsAt: Math.round(startsAt), statuses }))
}

/**
 * The live sessions that begin at this moment (epoch ms), with those of the same slot of a round that were moved by less than they last.
 * An interview that was moved further leaves the wall of its former hour.
 */
export async function readRooms(db: Db, cohortId: string, startsAt: number): Promise<RoomRow[]> {
  const at = new Date(startsAt).toISOString()
  const { rows } = await db.execute<
    Omit<RoomRow, 'round'> & { roundId: string | null; title: string | null }
  >(sql`
    select live.id as "liveSessionId", live.log_id as "logId", live.last_seq as "lastSeq", live.status,
      (extract(epoch from live.scheduled_for) * 1000)::float8 as "scheduledFor",
      live.round_id as "roundId", planned.title,
      (select room ->> 'name' from jsonb_array_elements(planned.sessions) placed, jsonb_array_elements(planned.setup -> 'rooms') room
        where placed ->> 'liveSessionId' = live.id::text and room ->> 'id' = placed ->> 'roomId' limit 1) as "roomName",
      coalesce(jsonb_agg(jsonb_build_object('personId', person.id, 'name', person.name, 'form', person.form,
        'email', person.email,
        'seat', seat.seat)) filter (where member.user_id is not null), '[]') as people
    from ${liveSession} live
    left join ${round} planned on planned.id = live.round_id
    left join ${liveSessionSeat} seat on seat.live_session_id = live.id and seat.ended_at is null
    left join ${membership} member on member.cohort_id = live.cohort_id and member.user_id = seat.user_id
    left join ${user} person on person.id = member.user_id
    where live.cohort_id = ${cohortId}::uuid
      and live.scheduled_for between ${at}::timestamptz - interval '6 hours' and ${at}::timestamptz + interval '6 hours' and (
      live.scheduled_for = ${at}::timestamptz or exists (
        select from ${liveSession} beside
        where beside.cohort_id = live.cohort_id and beside.round_id = live.round_id and beside.slot = live.slot
          and beside.scheduled_for = ${at}::timestamptz
          and abs(extract(epoch from live.scheduled_for - beside.scheduled_for)) < live.planned_minutes * 60))
    group by live.id, planned.id
    order by live.scheduled_for, live.id
    limit ${MOST_ROOMS}`)
  return rows.map(({ roundId, title, ...row }) => ({
    ...row,
    scheduledFor: Math.round(row.scheduledFor),
    round: roundId === null ? null : { id: roundId, title: title ?? '' },
  }))
}
