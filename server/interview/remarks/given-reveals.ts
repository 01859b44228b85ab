import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSessionEvent } from '@/db/schema'

/** A reveal that was given in an interview. */
export type GivenReveal = { liveSessionId: string; revealId: string }

/**
 * The reveals that were given in these live sessions (`ids`: a query for their ids), once each: a reveal may be ticked, taken back and
 * ticked again, and the last fact counts. Read by an index of these facts alone.
 */
export async function readGivenReveals(db: Db, ids: SQL): Promise<GivenReveal[]> {
  const { rows } = await db.execute<GivenReveal>(sql`
    select "liveSessionId", "revealId" from (
      select distinct on (live_session_id, payload->>'revealId')
        live_session_id as "liveSessionId", payload->>'revealId' as "revealId", type
      from ${liveSessionEvent}
      where type in ('revealGiven', 'revealTakenBack') and live_session_id in (${ids})
      order by live_session_id, payload->>'revealId', seq desc
    ) last where type = 'revealGiven'`)
  return rows
}
