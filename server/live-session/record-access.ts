import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { liveSessionAccess } from '@/db/schema'
import type { Shell } from '@/server/shell'
import type { TakenSeat } from './take-seat'

export type Opened = (typeof liveSessionAccess.$inferSelect)['what']

/**
 * Records that somebody opened the debrief, its print view or its PDF; again within the hour adds no line. Never throws, because
 * a person must be able to read their debrief: a line that cannot be written is reported in the server's log.
 */
export async function recordAccess(
  { database: { db }, log }: Shell,
  { liveSessionId, viewer }: TakenSeat,
  what: Opened,
): Promise<void> {
  try {
    await db.execute(sql`
      insert into ${liveSessionAccess} (id, live_session_id, user_id, what)
      select ${randomUUID()}::uuid, ${liveSessionId}::uuid, ${viewer.personId}, ${what}
      where not exists (
        select from ${liveSessionAccess}
        where live_session_id = ${liveSessionId}::uuid and user_id = ${viewer.personId} and what = ${what}
          and at > now() - interval '1 hour'
      )`)
  } catch (err) {
    log.warn({ err, liveSessionId, what }, 'a line of the access log could not be written')
  }
}
