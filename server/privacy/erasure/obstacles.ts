import { type ErasureObstacle, obstaclesOf } from '@/domain/erasure/obstacles'
import { isRunning } from '@/domain/live-session/core/is-running'
import type { Status } from '@/domain/live-session/core/stage'
import type { Queryable } from '@/server/platform/queryable'

const statement = `
select person.administrator as "isAdministrator",
  (select count(*)::int from "user" other where other.id <> $1 and not other.demo
    and not exists (select from erased_person where person_id = other.id)) as accounts,
  (select count(*)::int from "user" other where other.id <> $1 and other.administrator
    and not exists (select from erased_person where person_id = other.id)) as administrators,
  coalesce((select jsonb_agg(jsonb_build_object(
      'cohortId', own.cohort_id, 'cohortName', cohort.name,
      'coordinators', (select count(*) from membership other where other.cohort_id = own.cohort_id
        and other.user_id <> $1 and other.role = 'coordinator'),
      'members', (select count(*) from membership other where other.cohort_id = own.cohort_id
        and other.user_id <> $1)) order by cohort.name, cohort.id)
    from membership own join cohort on cohort.id = own.cohort_id
    where own.user_id = $1 and own.role = 'coordinator'), '[]') as coordinated,
  coalesce((select jsonb_agg(jsonb_build_object('id', live.id, 'status', live.status,
      'lastFactAt', floor(extract(epoch from fact.recorded_at) * 1000)))
    from live_session_seat seat
    join live_session live on live.id = seat.live_session_id
    join live_session_event fact on fact.live_session_id = live.id and fact.seq = live.last_seq
    where seat.user_id = $1 and seat.ended_at is null and live.status = 'interview'), '[]') as begun
from "user" person where person.id = $1`

type Row = {
  isAdministrator: boolean
  accounts: number
  administrators: number
  coordinated: { cohortId: string; cohortName: string; coordinators: number; members: number }[]
  begun: { id: string; status: Status; lastFactAt: number }[]
}

/** What keeps this person from being erased at `now`, epoch ms. */
export async function erasureObstacles(
  connection: Queryable,
  personId: string,
  now = Date.now(),
): Promise<readonly ErasureObstacle[]> {
  const { rows } = await connection.query<Row>(statement, [personId])
  const [row] = rows
  if (!row) return []
  const { accounts, administrators, begun, ...rest } = row
  const running = begun.filter((live) => isRunning(live, now)).map(({ id }) => id)
  return obstaclesOf({ ...rest, running, others: { accounts, administrators } })
}
