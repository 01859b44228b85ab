import { textsIn } from '@/domain/erasure/mentions'
import type { EventType } from '@/domain/live-session/event'
import { dayOf, timeOf } from '@/i18n/zoned-time'
import type { ArchiveRow } from '@/reading/archive/fields'
import type { Runtime } from '@/server/privacy/runtime'

type Row = {
  liveSessionId: string
  cohort: string
  timeZone: string
  type: EventType
  recordedAt: Date
  body: unknown
}

const statement = `
select live.id as "liveSessionId", cohort.name as cohort, cohort.time_zone as "timeZone", fact.type,
  fact.recorded_at as "recordedAt", words.body
from live_session_text words
join live_session_event fact on fact.id = words.event_id
join live_session live on live.id = fact.live_session_id
join cohort on cohort.id = live.cohort_id
where words.author_id = $1 and not exists (
  select from live_session_seat own where own.live_session_id = live.id and own.user_id = $1)
order by fact.recorded_at desc, fact.id`

/**
 * What a person wrote about interviews in which they never had a seat: why they cancelled one, gave it up or closed it for others. What
 * they wrote with a seat stands in its interview.
 */
export async function reasonRows(
  { database: { pool } }: Pick<Runtime, 'database'>,
  personId: string,
): Promise<ArchiveRow[]> {
  const { rows } = await pool.query<Row>(statement, [personId])
  return rows.map(({ liveSessionId, cohort, timeZone, type, recordedAt, body }) => ({
    interviewId: liveSessionId,
    cohort,
    type,
    words: textsIn(body).join('\n'),
    date: dayOf(recordedAt.getTime(), timeZone),
    time: timeOf(recordedAt.getTime(), timeZone),
  }))
}
