import type { LiveSessionEvent } from '@/domain/live-session/event'
import { type EventColumns, eventsAfterStatement, toEvents } from '@/server/interview/event-log/read'
import {
  type SeatsNow,
  type SeatsNowRow,
  seatsNowStatement,
  toSeatsNow,
} from '@/server/interview/seats/seats-now'
import type { Queryable } from '@/server/platform/queryable'

const statement = `
with seats as materialized (${seatsNowStatement}
), event as (${eventsAfterStatement}
)
select event.*, (select json_agg(seats) from seats) as seats
from event`

type Row = EventColumns & { readonly seats: readonly SeatsNowRow[] | null }

/** The facts after `seq`, in order, at most `limit`, and who holds a seat at that moment. Null: there are none. */
export async function factsWithSeats(
  database: Queryable,
  liveSessionId: string,
  seq: number,
  limit: number,
): Promise<{ events: readonly LiveSessionEvent[]; seatsNow: SeatsNow } | null> {
  const { rows } = await database.query<Row>({
    name: 'facts-with-seats',
    text: statement,
    values: [liveSessionId, seq, limit],
  })
  const [row] = rows
  if (!row) return null
  const events = toEvents(row)
  return events.length > 0 ? { events, seatsNow: toSeatsNow(row.seats ?? []) } : null
}
