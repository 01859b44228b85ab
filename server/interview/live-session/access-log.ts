import { and, desc, eq } from 'drizzle-orm'
import { liveSession, liveSessionAccess, liveSessionSeat, user } from '@/db/schema'
import type { Seat } from '@/domain/live-session/core/seat'
import type { PersonForm } from '@/domain/person/person-form'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import type { Opened } from './record-access'

/**
 * One opening of a debrief, or one look from the wall. `seat`: null for who has none there. `at`: epoch ms of the first opening
 * within the hour.
 */
export type Access = {
  personId: string
  name: string
  form: PersonForm
  seat: Seat | null
  what: Opened
  at: number
}

const MAX_LINES = 500

/** Who opened the debrief of this live session or watched it from the wall, latest first. Open to everybody seated in it. */
export async function readAccessLog(
  { database: { db } }: Shell,
  { liveSessionId }: TakenSeat,
): Promise<Access[]> {
  const rows = await db
    .select({
      personId: user.id,
      name: user.name,
      form: user.form,
      seat: liveSessionSeat.seat,
      what: liveSessionAccess.what,
      at: liveSessionAccess.at,
      cohortId: liveSession.cohortId,
    })
    .from(liveSessionAccess)
    .innerJoin(user, eq(user.id, liveSessionAccess.userId))
    .innerJoin(liveSession, eq(liveSession.id, liveSessionAccess.liveSessionId))
    .leftJoin(
      liveSessionSeat,
      and(
        eq(liveSessionSeat.liveSessionId, liveSessionAccess.liveSessionId),
        eq(liveSessionSeat.userId, liveSessionAccess.userId),
      ),
    )
    .where(eq(liveSessionAccess.liveSessionId, liveSessionId))
    .orderBy(desc(liveSessionAccess.at), desc(liveSessionAccess.id))
    .limit(MAX_LINES)
  const called = await namesInCohorts(
    db,
    rows.map(({ cohortId }) => cohortId),
  )
  return rows.map(({ at, cohortId, ...row }) => ({ ...row, name: called(cohortId, row), at: at.getTime() }))
}
