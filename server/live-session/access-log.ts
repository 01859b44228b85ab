import { and, desc, eq } from 'drizzle-orm'
import { liveSessionAccess, liveSessionSeat, user } from '@/db/schema'
import type { Seat } from '@/domain/live-session/seat'
import type { Shell } from '@/server/shell'
import type { Opened } from './record-access'
import type { TakenSeat } from './take-seat'

/** One opening of a debrief. `at`: epoch ms of the first opening within the hour. */
export type Access = { personId: string; name: string; seat: Seat; what: Opened; at: number }

const MAX_LINES = 500

/** Who opened the debrief of this live session, latest first. Open to everybody seated in it. */
export async function readAccessLog(
  { database: { db } }: Shell,
  { liveSessionId }: TakenSeat,
): Promise<Access[]> {
  const rows = await db
    .select({
      personId: user.id,
      name: user.name,
      seat: liveSessionSeat.seat,
      what: liveSessionAccess.what,
      at: liveSessionAccess.at,
    })
    .from(liveSessionAccess)
    .innerJoin(user, eq(user.id, liveSessionAccess.userId))
    .innerJoin(
      liveSessionSeat,
      and(
        eq(liveSessionSeat.liveSessionId, liveSessionAccess.liveSessionId),
        eq(liveSessionSeat.userId, liveSessionAccess.userId),
      ),
    )
    .where(eq(liveSessionAccess.liveSessionId, liveSessionId))
    .orderBy(desc(liveSessionAccess.at), desc(liveSessionAccess.id))
    .limit(MAX_LINES)
  return rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() }))
}
