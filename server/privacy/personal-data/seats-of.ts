import { sql } from 'drizzle-orm'
import { cohort, liveSession, liveSessionSeat, membership, scenario } from '@/db/schema'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Status } from '@/domain/live-session/core/stage'
import { heldAt } from '@/server/interview/event-log/held-at'
import type { Shell } from '@/server/interview/shell'

/**
 * A seat that a person has or had. Times in epoch ms; `isHeld`: it is theirs now, and they are a member; `hasEnded`: it was given to
 * another person; `waitsOutside`: a player has
 * not let them in.
 */
export type SeatOf = {
  liveSessionId: string
  cohortId: string
  seat: Seat
  isHeld: boolean
  hasEnded: boolean
  waitsOutside: boolean
  status: Status
  scheduledFor: number
  /** From when the lengths of what is kept are counted. */
  heldAt: number
  shortName: string
}

/** Every seat of a person in all cohorts, those that ended included, the latest interview first. */
export async function seatsOf(
  { database: { db } }: Pick<Shell, 'database'>,
  personId: string,
): Promise<SeatOf[]> {
  const { rows } = await db.execute<SeatOf>(sql`
    select seat.live_session_id as "liveSessionId", live.cohort_id as "cohortId", seat.seat, live.status,
      seat.ended_at is not null as "hasEnded", seat.waits_outside as "waitsOutside",
      date_part('epoch', live.scheduled_for) * 1000 as "scheduledFor",
      date_part('epoch', ${sql.raw(heldAt)}) * 1000 as "heldAt",
      situation.content -> 'persona' ->> 'shortName' as "shortName",
      seat.ended_at is null and member.user_id is not null as "isHeld"
    from ${liveSessionSeat} seat
    join ${liveSession} live on live.id = seat.live_session_id
    join ${cohort} on ${cohort.id} = live.cohort_id
    join ${scenario} situation on situation.key = live.scenario_key and situation.version = live.scenario_version
    left join ${membership} member on member.cohort_id = live.cohort_id and member.user_id = seat.user_id
    where seat.user_id = ${personId}
    order by live.scheduled_for desc, live.id`)
  return rows
}
