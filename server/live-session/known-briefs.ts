import { and, eq, inArray, or } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { liveSession, liveSessionSeat } from '@/db/schema'

/**
 * The scenarios in which these people may not advise, because they could read the brief: as beneficiary or supervisor since a
 * live session was scheduled (even a cancelled one), in any seat since one was unsealed.
 */
export async function knownBriefs(
  db: Db | Tx,
  personIds: readonly string[],
): Promise<{ personId: string; scenarioKey: string }[]> {
  return db
    .selectDistinct({ personId: liveSessionSeat.userId, scenarioKey: liveSession.scenarioKey })
    .from(liveSessionSeat)
    .innerJoin(liveSession, eq(liveSession.id, liveSessionSeat.liveSessionId))
    .where(
      and(
        inArray(liveSessionSeat.userId, [...personIds]),
        or(
          inArray(liveSessionSeat.seat, ['beneficiary', 'supervisor']),
          inArray(liveSession.status, ['debrief', 'closed']),
        ),
      ),
    )
}
