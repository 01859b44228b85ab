import type { EventType, LiveSessionEvent } from '@/domain/live-session/event'
import { joinDial, joinPersonalText } from '@/domain/live-session/personal-text'
import type { Seat } from '@/domain/live-session/seat'
import type { Queryable } from './append'
import { upcast } from './upcast'

export type EventRow = {
  seq: number
  id: string
  actor_id: string
  seat: Seat | null
  type: EventType
  payload: Record<string, unknown>
  at: number
  recorded_at: number
  words: Record<string, unknown> | null
  samples: unknown
}

// Times as numbers: parsing dates is nearly half the cost of reading a long log.
export const eventsAfterStatement = `
select event.seq, event.id, event.actor_id, event.seat, event.type, event.payload,
  date_part('epoch', event.at) * 1000 as at, date_part('epoch', event.recorded_at) * 1000 as recorded_at,
  text.body as words,
  case when event.type = 'dialMoved' then (select samples from live_session_dial where event_id = event.id) end as samples
from live_session_event event
left join live_session_text text on text.event_id = event.id
where event.live_session_id = $1::uuid and event.seq > $2::int
order by event.seq
limit $3::int`

/** The facts after `seq`, in order, at most `limit`, with their words where these have not been erased. */
export async function eventsAfter(
  database: Queryable,
  liveSessionId: string,
  seq: number,
  limit: number,
): Promise<LiveSessionEvent[]> {
  const { rows } = await database.query<EventRow>({
    name: 'events-after',
    text: eventsAfterStatement,
    values: [liveSessionId, seq, limit],
  })
  return rows.map(toEvent)
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

export function toEvent(row: EventRow): LiveSessionEvent {
  return upcast({
    seq: row.seq,
    id: row.id,
    type: row.type,
    actorId: row.actor_id,
    seat: row.seat,
    at: Math.round(row.at),
    recordedAt: Math.round(row.recorded_at),
    payload: joinDial(joinPersonalText(row.payload, row.words), row.samples),
  })
}
