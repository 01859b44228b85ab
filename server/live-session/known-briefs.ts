import { and, eq, inArray, or } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { liveSession, liveSessionSeat } from '@/db/schema'

/**
 * Which scenarios these people may no longer advise in, because they have had the brief before them: as beneficiary or
 * supervisor from the day a live session was scheduled (cancelled or not), in any seat once it was unsealed.
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
