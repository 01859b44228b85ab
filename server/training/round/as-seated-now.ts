import { and, eq, inArray, isNull } from 'drizzle-orm'
import { liveSession, liveSessionSeat } from '@/db/schema'
import type { Seat } from '@/domain/live-session/core/seat'
import type { PlannedSession } from '@/domain/pairing/round'
import type { Shell } from '@/server/interview/shell'

/** Published interviews with their people and situation of now: both may have changed since. */
export async function asSeatedNow(
  db: Shell['database']['db'],
  sessions: readonly PlannedSession[],
): Promise<PlannedSession[]> {
  const ids = sessions.flatMap(({ liveSessionId }) => liveSessionId ?? [])
  if (ids.length === 0) return [...sessions]
  const rows = await db
    .select({
      id: liveSessionSeat.liveSessionId,
      personId: liveSessionSeat.userId,
      seat: liveSessionSeat.seat,
      scenarioKey: liveSession.scenarioKey,
    })
    .from(liveSessionSeat)
    .innerJoin(liveSession, eq(liveSession.id, liveSessionSeat.liveSessionId))
    .where(and(inArray(liveSessionSeat.liveSessionId, ids), isNull(liveSessionSeat.endedAt)))
  return sessions.map((session) => {
    if (session.liveSessionId === undefined) return session
    const seated = rows.filter(({ id }) => id === session.liveSessionId)
    const sitting = (seat: Seat) =>
      seated.filter((each) => each.seat === seat).map(({ personId }) => personId)
    return {
      ...session,
      scenarioKey: seated[0]?.scenarioKey ?? session.scenarioKey,
      advisorId: sitting('advisor')[0] ?? session.advisorId,
      beneficiaryId: sitting('beneficiary')[0] ?? session.beneficiaryId,
      supervisorIds: sitting('supervisor'),
      observerIds: sitting('observer'),
    }
  })
}
