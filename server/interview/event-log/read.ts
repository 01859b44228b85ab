import type { Seat } from '@/domain/live-session/core/seat'
import type { EventType, LiveSessionEvent } from '@/domain/live-session/event'
import { joinDial, joinPersonalText, movesDial } from '@/domain/live-session/purge/personal-text'
import { onceEachText } from '@/domain/once-each'
import type { Queryable } from '@/server/platform/queryable'
import { upcast } from './upcast'

/** Facts that follow each other without a gap, by column; all null where there are none. */
export type EventColumns = {
  /** `seq` of the first and of the last fact. */
  first: number | null
  last: number | null
  ids: string
  heads: string
  payloads: string
  at: string
  recorded_at: string
  aparts: string
}

/**
 * One row of columns, each a text with a line for each fact: the driver is slow with thousands of rows. Words and dials
 * are in other tables. The inner limit stops the planner from merging the query, so its order stays.
 */
export const eventsAfterStatement = `
select min(seq) as first, max(seq) as last, string_agg(id::text, E'\\n') as ids, string_agg(head, E'\\n') as heads,
  string_agg(payload::text, E'\\n') as payloads, string_agg(at::text, E'\\n') as at,
  string_agg(recorded_at::text, E'\\n') as recorded_at, string_agg(coalesce(apart::text, ''), E'\\n') as aparts
from (
  select event.seq, event.id, event.type || ' ' || coalesce(event.seat, '') || ' ' || event.actor_id as head, event.payload,
    (date_part('epoch', event.at) * 1000)::int8 as at, (date_part('epoch', event.recorded_at) * 1000)::int8 as recorded_at,
    case event.type
      when 'marked' then null
      when 'dialMoved' then (select samples from live_session_dial where event_id = event.id)
      when 'takeDialMoved' then (select samples from live_session_dial where event_id = event.id)
      else (select body from live_session_text where event_id = event.id)
    end as apart
  from live_session_event event
  where event.live_session_id = $1::uuid and event.seq > $2::int
  order by event.seq
  limit $3::int
) fact`

/** The facts after `seq`, in order, at most `limit`, with their words where these have not been erased. */
export async function eventsAfter(
  database: Queryable,
  liveSessionId: string,
  seq: number,
  limit: number,
): Promise<LiveSessionEvent[]> {
  const { rows } = await database.query<EventColumns>({
    name: 'events-after',
    text: eventsAfterStatement,
    values: [liveSessionId, seq, limit],
  })
  const [columns] = rows
  return columns ? toEvents(columns) : []
}

/** Facts read at once where a whole log is read. */
const PAGE = 5_000

/** All facts of a log, in order. */
export async function readWholeLog(database: Queryable, liveSessionId: string): Promise<LiveSessionEvent[]> {
  const events: LiveSessionEvent[] = []
  for (let more = true; more; ) {
    const page = await eventsAfter(database, liveSessionId, events.at(-1)?.seq ?? 0, PAGE)
    events.push(...page)
    more = page.length === PAGE
  }
  return events
}

/** The facts of these columns. Those of one kind and person share their texts, those with the same payload share it. */
export function toEvents({ first, last, ...columns }: EventColumns): LiveSessionEvent[] {
  if (first === null || last === null) return []
  const [ids, heads, payloads] = [lines(columns.ids), lines(columns.heads), lines(columns.payloads)]
  const [at, recordedAt, aparts] = [lines(columns.at), lines(columns.recorded_at), lines(columns.aparts)]
  // A value missing in one column would give every later fact what belongs to another.
  const count = last - first + 1
  const all = [ids, heads, payloads, at, recordedAt, aparts]
  if (all.some(({ length }) => length !== count)) throw new Error('the columns of a log do not match')
  // Most facts of a log say what an earlier one said.
  const [headOf, payloadOf] = [onceEachText(readHead), onceEachText(readJson)]
  return ids.map((id, index) => {
    const { type, seat, actorId } = headOf(heads[index] ?? '')
    const payload = payloadOf(payloads[index] ?? '')
    const apart = aparts[index] ? readJson(aparts[index]) : null
    return upcast({
      seq: first + index,
      id,
      type,
      actorId,
      seat,
      at: Number(at[index]),
      recordedAt: Number(recordedAt[index]),
      payload: movesDial(type) ? joinDial(payload, apart) : joinPersonalText(payload, apart),
    })
  })
}

function lines(column: string): string[] {
  return column.split('\n')
}

function readHead(text: string) {
  const [type = '', seat = '', ...actorId] = text.split(' ')
  return { type: type as EventType, seat: (seat || null) as Seat | null, actorId: actorId.join(' ') }
}

function readJson(text: string): Record<string, unknown> {
  return JSON.parse(text)
}
