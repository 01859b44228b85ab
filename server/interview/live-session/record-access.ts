import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { liveSessionAccess } from '@/db/schema'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'

export type Opened = (typeof liveSessionAccess.$inferSelect)['what']

/**
 * Records that a person opened the debrief, its print view or its PDF; again within the hour adds no line. Never throws, because
 * a person must be able to read their debrief: a line that cannot be written is reported in the server's log.
 */
export async function recordAccess(
  shell: Shell,
  { liveSessionId, viewer }: TakenSeat,
  what: Exclude<Opened, 'wall'>,
): Promise<void> {
  await record(shell, { liveSessionId, personId: viewer.personId, what })
}

/** Records that a member without a seat looked at an interview from the wall of its slot, on the same terms. */
export async function recordWatching(shell: Shell, liveSessionId: string, personId: string): Promise<void> {
  await record(shell, { liveSessionId, personId, what: 'wall' })
}

type Line = { readonly liveSessionId: string; readonly personId: string; readonly what: Opened }

async function record(
  { database: { db }, log }: Shell,
  { liveSessionId, personId, what }: Line,
): Promise<void> {
  try {
    await db.execute(sql`
      insert into ${liveSessionAccess} (id, live_session_id, user_id, what)
      select ${randomUUID()}::uuid, ${liveSessionId}::uuid, ${personId}, ${what}
      where not exists (
        select from ${liveSessionAccess}
        where live_session_id = ${liveSessionId}::uuid and user_id = ${personId} and what = ${what}
          and at > now() - interval '1 hour'
      )`)
  } catch (err) {
    log.warn({ err, liveSessionId, what }, 'a line of the access log could not be written')
  }
}
