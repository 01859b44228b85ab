import type { LiveSessionEvent } from '@/domain/live-session/event'
import type { Queryable } from './append'
import { eventsAfter } from './read'
import type { SnapshotStore } from './read-snapshot'

type Head = { readonly logId: string; readonly lastSeq: number }

/**
 * The facts after `seq`, in order, at most `limit`. Everybody who was in an interview opens its debrief at the same time, and again: a
 * log that was read whole is not read again while the database says that it is as long, and under the id it had. Whatever takes words out of
 * a log adds a fact to it or gives it another id.
 */
export async function factsAfter(
  { database: { pool }, snapshots: { logs } }: SnapshotStore,
  liveSessionId: string,
  seq: number,
  limit: number,
): Promise<readonly LiveSessionEvent[]> {
  const known = logs.get(liveSessionId)
  if (seq > 0 && !known) return eventsAfter(pool, liveSessionId, seq, limit)
  // Before the facts: facts read under an id that is over are found again by nobody.
  const head = await readHead(pool, liveSessionId)
  if (known && head && known.logId === head.logId && known.lastSeq === head.lastSeq)
    return known.events.slice(seq, seq + limit)
  logs.forget(liveSessionId)
  const events = await eventsAfter(pool, liveSessionId, seq, limit)
  if (seq === 0 && head && events.at(-1)?.seq === head.lastSeq) logs.keep(liveSessionId, { ...head, events })
  return events
}

async function readHead(database: Queryable, liveSessionId: string): Promise<Head | undefined> {
  const { rows } = await database.query<Head>({
    name: 'log-head',
    text: 'select log_id as "logId", last_seq as "lastSeq" from live_session where id = $1::uuid',
    values: [liveSessionId],
  })
  return rows[0]
}
