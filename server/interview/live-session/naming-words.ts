import { DomainError } from '@/domain/domain-error'
import { textsIn } from '@/domain/erasure/mentions'
import type { RedactableType } from '@/domain/live-session/words/words'
import type { Shell } from '@/server/interview/shell'
import type { Queryable } from '@/server/platform/queryable'

/** One's own words in which a person who was erased seems to be named. `scheduledFor`: of the interview, epoch ms, in `timeZone`. */
export type NamingWords = {
  id: string
  liveSessionId: string
  scheduledFor: number
  timeZone: string
  type: RedactableType
  text: string
}

type Row = Omit<NamingWords, 'scheduledFor' | 'text'> & { scheduledFor: Date; body: unknown }

const MOST = 50

// Words can be taken back once their debrief has begun, by an author who holds their seat.
const mine = `
from naming_words naming
join live_session_text words on words.event_id = naming.event_id
join live_session_event fact on fact.id = words.event_id
join live_session live on live.id = fact.live_session_id
join live_session_seat seat on seat.live_session_id = live.id and seat.user_id = words.author_id
join membership member on member.cohort_id = live.cohort_id and member.user_id = words.author_id
join cohort on cohort.id = live.cohort_id
where words.author_id = $1 and live.status in ('debrief', 'closed') and seat.ended_at is null and not seat.waits_outside`

/** What this person wrote of a person erased since: theirs to take back or to keep. */
export async function readNamingWords(
  { database: { pool } }: Pick<Shell, 'database'>,
  personId: string,
): Promise<NamingWords[]> {
  const { rows } = await pool.query<Row>(
    `select fact.id::text, fact.type, live.id::text as "liveSessionId", live.scheduled_for as "scheduledFor",
       cohort.time_zone as "timeZone", words.body ${mine}
     order by live.scheduled_for desc, fact.seq limit ${MOST}`,
    [personId],
  )
  return rows.map(({ body, scheduledFor, ...row }) => ({
    ...row,
    scheduledFor: scheduledFor.getTime(),
    text: textsIn(body).join(' '),
  }))
}

/** How many there are. */
export async function countNamingWords(pool: Queryable, personId: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(`select count(*)::int as count ${mine}`, [personId])
  return rows[0]?.count ?? 0
}

/**
 * Keeps one's own words as they are: they are offered no more. A second time changes nothing.
 * @throws DomainError notFound where the words are not theirs
 */
export async function keepNamingWords(
  { database: { pool } }: Pick<Shell, 'database'>,
  personId: string,
  eventId: string,
): Promise<void> {
  const { rowCount } = await pool.query(
    `select from live_session_text where event_id = $1 and author_id = $2`,
    [eventId, personId],
  )
  if (rowCount === 0) throw new DomainError('notFound')
  await pool.query('delete from naming_words where event_id = $1', [eventId])
}
