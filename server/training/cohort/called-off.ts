import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { YearSession } from '@/domain/cohort/year/year'

/**
 * A cohort's interviews called off before they began, with their hour after `now` (epoch ms), each with the ids of
 * those prepared since. Without rounds that are drafts again: their planner fills the places anew.
 */
export async function readCalledOff(
  db: Db,
  sessions: readonly Pick<YearSession, 'id' | 'status' | 'scheduledFor'>[],
  now: number,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const ids = sessions
    .filter(({ status, scheduledFor }) => status === 'cancelled' && scheduledFor > now)
    .map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const { rows } = await db.execute<{ id: string; since: string[] }>(sql`
    select live.id, array(
        select later.id::text from live_session later where later.cohort_id = live.cohort_id
          and later.created_at > (select max(recorded_at) from live_session_event
            where live_session_id = live.id and type = 'cancelled')
      ) as since
    from live_session live
    where live.id in (select json_array_elements_text(${JSON.stringify(ids)}::json)::uuid)
      and not exists (select from live_session_event where live_session_id = live.id and type = 'interviewStarted')
      and not exists (select from round_change change where change.kind = 'toDraft' and change.cancelled_ids ? live.id::text
        and exists (select from round where round.id = change.round_id and round.published_at is null))`)
  return new Map(rows.map(({ id, since }) => [id, new Set(since)]))
}
