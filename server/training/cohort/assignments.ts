import { and, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { liveSession, liveSessionSeat, scenario } from '@/db/schema'
import { waitedForSince } from '@/domain/live-session/core/slots'

/** An interview to come with its supervisor. Moments in epoch ms. */
export type Assignment = {
  readonly personId: string
  readonly liveSessionId: string
  readonly scheduledFor: number
  readonly lengthMs: number
  readonly family: string
}

/** The interviews of a cohort that these people supervise and that have not begun, the earliest first. */
export async function readAssignments(
  db: Db | Tx,
  { cohortId, personIds, now }: { cohortId: string; personIds: readonly string[]; now: number },
): Promise<readonly Assignment[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .select({
      personId: liveSessionSeat.userId,
      liveSessionId: liveSession.id,
      scheduledFor: liveSession.scheduledFor,
      minutes: liveSession.plannedMinutes,
      family: scenario.family,
    })
    .from(liveSessionSeat)
    .innerJoin(liveSession, eq(liveSession.id, liveSessionSeat.liveSessionId))
    .innerJoin(
      scenario,
      and(eq(scenario.key, liveSession.scenarioKey), eq(scenario.version, liveSession.scenarioVersion)),
    )
    .where(
      and(
        eq(liveSession.cohortId, cohortId),
        inArray(liveSessionSeat.userId, [...personIds]),
        eq(liveSessionSeat.seat, 'supervisor'),
        isNull(liveSessionSeat.endedAt),
        inArray(liveSession.status, ['scheduled', 'briefing']),
        gt(liveSession.scheduledFor, new Date(waitedForSince(now))),
      ),
    )
    .orderBy(liveSession.scheduledFor, liveSession.id)
  return rows.map(({ scheduledFor, minutes, ...row }) => ({
    ...row,
    scheduledFor: scheduledFor.getTime(),
    lengthMs: minutes * 60_000,
  }))
}
