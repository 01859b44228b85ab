import type { Database } from '@/db/client'
import { groupInOrder } from '@/domain/group-in-order'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'

/** A person who opened a recording in the debrief. */
export type Listener = { readonly personId: string; readonly name: string }

type Row = Listener & { readonly liveSessionId: string; readonly cohortId: string }

const statement = `
select opening.live_session_id as "liveSessionId", live.cohort_id as "cohortId", person.id as "personId", person.name
from live_session_seat mine
join live_session live on live.id = mine.live_session_id
join membership own on own.cohort_id = live.cohort_id and own.user_id = mine.user_id
join live_session_access opening
  on opening.live_session_id = live.id and opening.what = 'sound' and opening.user_id <> mine.user_id
join "user" person on person.id = opening.user_id
where mine.user_id = $1
group by opening.live_session_id, live.cohort_id, person.id, person.name
order by max(opening.at) desc, person.id`

/** By live session, the other people who opened the recording of an interview of this person; none of a cohort that they left. */
export async function readListeners(
  { db, pool }: Pick<Database, 'db' | 'pool'>,
  personId: string,
): Promise<ReadonlyMap<string, readonly Listener[]>> {
  const { rows } = await pool.query<Row>({ name: 'recording-listeners', text: statement, values: [personId] })
  const called = await namesInCohorts(
    db,
    rows.map(({ cohortId }) => cohortId),
  )
  return new Map(
    groupInOrder(rows, ({ liveSessionId }) => liveSessionId).map(([id, those]) => [
      id,
      those.map(({ cohortId, personId, name }) => ({ personId, name: called(cohortId, { personId, name }) })),
    ]),
  )
}
