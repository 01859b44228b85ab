import { mentions, textsIn } from '@/domain/erasure/mentions'
import { redactableTypes } from '@/domain/live-session/words/words'
import type { Queryable } from '@/server/platform/queryable'
import type { Erasing } from './erased-by-hand'

/** Texts looked at in one read. */
const BATCH = 1_000

const statement = `
select words.event_id::text as id, words.body
from live_session_text words
join live_session_event fact on fact.id = words.event_id
join live_session live on live.id = fact.live_session_id
where words.author_id <> $1 and fact.type = any ($2) and ($3::uuid is null or words.event_id > $3::uuid)
  and live.cohort_id in (
    select cohort_id from membership where user_id = $1
    union select cohort_id from ended_membership where user_id = $1
    union select seated.cohort_id from live_session_seat seat
      join live_session seated on seated.id = seat.live_session_id where seat.user_id = $1)
order by words.event_id limit ${BATCH}`

/**
 * Notes in which words of others name the person who is erased, among those that an author may take back: notes, comments, repairs and
 * reviews of the cohorts they were in. Each is offered to its author alone (server/interview/live-session/naming-words.ts).
 */
export async function offerToAuthors({ connection, erased, before }: Erasing): Promise<void> {
  for (let last: string | null = null; ; ) {
    const rows = await readTexts(connection, erased.personId, last)
    const naming = rows.filter(({ body }) => textsIn(body).some((text) => mentions(text, before.name)))
    if (naming.length > 0)
      await connection.query(
        'insert into naming_words (event_id) select unnest($1::uuid[]) on conflict do nothing',
        [naming.map(({ id }) => id)],
      )
    last = rows.at(-1)?.id ?? null
    if (rows.length < BATCH) return
  }
}

async function readTexts(connection: Queryable, personId: string, after: string | null) {
  const { rows } = await connection.query<{ id: string; body: unknown }>(statement, [
    personId,
    redactableTypes,
    after,
  ])
  return rows
}
