import { errorCode } from '@/db/error'
import type { Status } from '@/domain/live-session/core/stage'
import type { LiveSessionEvent, NewEvent } from '@/domain/live-session/event'
import { splitDial, splitPersonalText } from '@/domain/live-session/purge/personal-text'
import type { Queryable } from '@/server/platform/queryable'

export type Append = {
  liveSessionId: string
  /** The last `seq` of the log on which the facts were decided. They are appended right after it, or not at all. */
  expectedSeq: number
  events: readonly NewEvent[]
  /** The new status of the live session; null: unchanged. */
  status: Status | null
  /** Ids of those who wait outside from here on, of all who are seated; null or left out: unchanged. */
  outside?: readonly string[] | null
  /** Whether nothing is appended where the cohort is archived: an archiving at this moment comes before or after. */
  inOpenCohort?: boolean
}

/** What a statement of appending does besides. */
type Parts = {
  /** Queries before everything else, each `name as …`. */
  readonly first?: readonly string[]
  /** Conditions without which nothing is appended. */
  readonly onlyIf?: readonly string[]
  /** Queries that write beside the facts. */
  readonly beside?: readonly string[]
  /** Columns of each row besides its sequence number and its time. */
  readonly columns?: readonly string[]
}

/** The statement that appends facts, of which `$1`…`$5` are the first values; those of its parts follow. */
export function appendStatement({ first = [], onlyIf = [], beside = [], columns = [] }: Parts): string {
  return `
with ${first.map((query) => `${query}, `).join('')}incoming as (
  select * from jsonb_to_recordset($4::jsonb)
    as fact(
      place int, id uuid, actor_id text, seat text, type text, payload jsonb, at timestamptz, words jsonb, samples jsonb
    )
), bump as (
  update live_session
  set last_seq = last_seq + $3::int, status = coalesce($5::text, status)
  where id = $1::uuid and last_seq = $2::int
    and not exists (
      select from incoming, lateral (select from live_session_event where id = incoming.id limit 1) known
    )${onlyIf.map((condition) => `\n    and ${condition}`).join('')}
  returning last_seq - $3::int as base
), facts as (
  insert into live_session_event (live_session_id, seq, id, actor_id, seat, type, payload, at)
  select $1::uuid, bump.base + place, id, actor_id, seat, type, payload, at from bump, incoming
  returning seq, recorded_at
), texts as (
  insert into live_session_text (event_id, author_id, body)
  select id, actor_id, words from bump, incoming where words is not null
), dials as (
  insert into live_session_dial (event_id, author_id, samples)
  select id, actor_id, samples from bump, incoming where samples is not null
), forgotten as (
  delete from live_session_text as text
  using bump, incoming, live_session_event as fact
  where incoming.type = 'wordsRedacted' and text.event_id = (incoming.payload ->> 'eventId')::uuid
    and text.author_id = incoming.actor_id
    and fact.id = text.event_id and fact.live_session_id = $1::uuid
)${beside.map((query) => `, ${query}`).join('')}
select ${['seq', 'recorded_at', ...columns].join(', ')} from facts order by seq`
}

/** Nothing is appended where the cohort is archived. Its row is locked against an archiving until the facts are there. */
const inOpenCohort: Parts = {
  first: [
    `open_cohort as materialized (
  select from cohort where archived_at is null and id = (select cohort_id from live_session where id = $1::uuid) for share
)`,
  ],
  onlyIf: ['exists (select from open_cohort)'],
}

/** Where the facts decide who waits outside, the rows of seats follow. */
const withOutside: Parts = {
  beside: [
    `outside as (
  update live_session_seat as held set waits_outside = held.user_id = any ($6::text[])
  from bump where held.live_session_id = $1::uuid and held.waits_outside <> (held.user_id = any ($6::text[]))
)`,
  ],
}

const anywhere = {
  plain: { name: 'append-facts', text: appendStatement({}) },
  outside: { name: 'append-facts-outside', text: appendStatement(withOutside) },
}
const open = {
  plain: { name: 'append-facts-open', text: appendStatement(inOpenCohort) },
  outside: { name: 'append-facts-open-outside', text: appendStatement({ ...inOpenCohort, ...withOutside }) },
}

/**
 * Appends facts right after `expectedSeq`, all or none, and deletes the words they redact, in one statement. Null
 * where the log is longer, an id is known, the live session is missing or its cohort archived: the caller reads and
 * decides again (docs/decisions/003).
 */
export async function append(database: Queryable, facts: Append): Promise<LiveSessionEvent[] | null> {
  const { outside = null } = facts
  if (facts.events.length === 0) return []
  const { plain, outside: deciding } = facts.inOpenCohort ? open : anywhere
  const statement = outside === null ? { ...plain, more: [] } : { ...deciding, more: [outside] }
  const appended = await execute(database, facts, statement)
  return appended?.events ?? null
}

type AppendedRow = { readonly seq: number; readonly recorded_at: Date }
/** `more`: values after the five of every append. */
type Statement = { readonly name: string; readonly text: string; readonly more: readonly unknown[] }

/** Appends by a statement made of `appendStatement`, and gives its rows too. Null where it has appended nothing. */
export async function execute<R extends AppendedRow>(
  database: Queryable,
  { liveSessionId, expectedSeq, events, status }: Append,
  { name, text, more }: Statement,
): Promise<{ events: LiveSessionEvent[]; rows: readonly R[] } | null> {
  const values = [liveSessionId, expectedSeq, events.length, JSON.stringify(toRows(events)), status, ...more]
  try {
    const { rows } = await database.query<R>({ name, text, values })
    if (rows.length === 0) return null
    const appended = events.map((event, index) => {
      const recordedAt = rows[index]?.recorded_at.getTime() ?? event.at
      return { ...event, seq: expectedSeq + index + 1, recordedAt } as LiveSessionEvent
    })
    return { events: appended, rows }
  } catch (error) {
    // Unique violation: two statements bring the same id at the same time.
    if (errorCode(error) === '23505') return null
    throw error
  }
}

function toRows(events: readonly NewEvent[]) {
  // The statement cannot delete a row that it inserts, so words redacted by one of these facts are not inserted.
  const redacted = new Set(
    events.flatMap((event) => (event.type === 'wordsRedacted' ? [event.payload.eventId] : [])),
  )
  return events.map((event, index) => toRow(event, index, redacted.has(event.id)))
}

function toRow(event: NewEvent, index: number, isRedacted: boolean) {
  const { fact, texts } = splitPersonalText(event.type, event.payload)
  const dial = splitDial(event.type, fact)
  return {
    place: index + 1,
    id: event.id,
    actor_id: event.actorId,
    seat: event.seat,
    type: event.type,
    payload: dial?.fact ?? fact,
    at: new Date(event.at).toISOString(),
    words: Object.keys(texts).length > 0 && !isRedacted ? texts : null,
    samples: dial?.samples ?? null,
  }
}
