import type { LiveSessionEvent } from '@/domain/live-session/event'
import type { Queryable } from '@/server/platform/queryable'
import { eventsAfter } from './read'
import type { SnapshotStore } from './read-snapshot'

type Head = { readonly logId: string; readonly lastSeq: number }

/**
 * At most `limit` facts after `seq`, in order. All people open a debrief at once, so a whole log is cached while the
 * database confirms its length and id: removing words always changes one of them.
 */
export async function factsAfter(
  { database: { pool }, snapshots: { logs } }: SnapshotStore,
  liveSessionId: string,
  seq: number,
  limit: number,
): Promise<readonly LiveSessionEvent[]> {
  if (seq > 0 && logs.lastSeqOf(liveSessionId) === undefined)
    return eventsAfter(pool, liveSessionId, seq, limit)
  // Head first: if the log changes in between, its facts are cached under a head that never matches again.
  const head = await readHead(pool, liveSessionId)
  const known = logs.get(liveSessionId)
  if (known && head && known.logId === head.logId && known.lastSeq === head.lastSeq)
    return known.events.slice(seq, seq + limit)
  if (known && !(known.logId === head?.logId && known.lastSeq > head.lastSeq)) logs.forget(liveSessionId)
  if (seq > 0 || !head || head.lastSeq > limit) return eventsAfter(pool, liveSessionId, seq, limit)
  const events = await logs.readOnce(`${head.logId} ${head.lastSeq}`, async () => {
    const forgotten = logs.forgotten()
    const read = await eventsAfter(pool, liveSessionId, 0, limit)
    if (read.at(-1)?.seq === head.lastSeq && logs.forgotten() === forgotten)
      logs.keep(liveSessionId, { ...head, events: read })
    return read
  })
  return events.slice(0, limit)
}

async function readHead(database: Queryable, liveSessionId: string): Promise<Head | undefined> {
  const { rows } = await database.query<Head>({
    name: 'log-head',
    text: 'select log_id as "logId", last_seq as "lastSeq" from live_session where id = $1::uuid',
    values: [liveSessionId],
  })
  return rows[0]
}
