import { isRunning } from '@/domain/live-session/core/is-running'
import type { Status } from '@/domain/live-session/core/stage'
import type { Queryable } from '@/server/platform/queryable'

// An interview that starts after the suspension was asked for does not put it off again.
const statement = `
select live.status, floor(extract(epoch from fact.recorded_at) * 1000)::float8 as "lastFactAt"
from live_session_seat seat
join live_session live on live.id = seat.live_session_id
join live_session_event fact on fact.live_session_id = live.id and fact.seq = live.last_seq
where seat.user_id = $1 and seat.ended_at is null and live.status = 'interview'
  and exists (select from live_session_event started where started.live_session_id = live.id
    and started.type = 'interviewStarted' and started.recorded_at <= $2)`

/** Whether an interview runs in which this person has a seat, and which had begun by the moment `begunBy`. */
export async function isInterviewRunningFor(
  connection: Queryable,
  personId: string,
  begunBy: Date,
): Promise<boolean> {
  const { rows } = await connection.query<{ status: Status; lastFactAt: number }>(statement, [
    personId,
    begunBy,
  ])
  return rows.some((live) => isRunning(live, Date.now()))
}
