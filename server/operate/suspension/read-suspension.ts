import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { cohort, liveSession, liveSessionSeat, suspension, user } from '@/db/schema'
import type { SuspensionObstacle } from '@/domain/access/suspension'
import { DomainError } from '@/domain/domain-error'
import type { Seat } from '@/domain/live-session/core/seat'
import { waitedForSince } from '@/domain/live-session/core/slots'
import type { Runtime } from '@/server/operate/runtime'
import type { Administration } from '@/server/people/administration/take-administration'
import { assignmentsOf, type CohortAssignments } from '@/server/training/cohort/list-assignments'
import { isInterviewRunningFor } from './running-for'
import { readSuspensionObstacles } from './suspension-facts'

/** A seat that a suspended person leaves open. `scheduledFor` in epoch ms, on the clocks of `timeZone`. */
export type SeatAhead = { cohortName: string; timeZone: string; scheduledFor: number; seat: Seat }

/** What suspending an account would do, or what stands in its way. */
export type SuspensionPlan = {
  obstacles: readonly SuspensionObstacle[]
  /** Whether it would wait for the end of an interview. */
  waits: boolean
  /** Their seats of interviews to come, the earliest first. */
  ahead: SeatAhead[]
  /** What of it they supervise, with the colleagues who could share it, cohort by cohort. */
  supervised: CohortAssignments[]
}

/** Reads what a suspension of this account would do. @throws DomainError notFound */
export async function readSuspensionPlan(
  { database }: Runtime,
  { personId: actorId }: Administration,
  { accountId }: { accountId: string },
): Promise<SuspensionPlan> {
  const { db, pool } = database
  const found = await db.select({ id: user.id }).from(user).where(eq(user.id, accountId))
  if (found.length === 0) throw new DomainError('notFound')
  const now = new Date()
  const [obstacles, waits, supervised, ahead] = await Promise.all([
    readSuspensionObstacles(pool, { personId: accountId, actorId }),
    isInterviewRunningFor(pool, accountId, now),
    assignmentsOf({ database }, { personId: accountId, managedBy: null }),
    db
      .select({
        cohortName: cohort.name,
        timeZone: cohort.timeZone,
        scheduledFor: liveSession.scheduledFor,
        seat: liveSessionSeat.seat,
      })
      .from(liveSessionSeat)
      .innerJoin(liveSession, eq(liveSession.id, liveSessionSeat.liveSessionId))
      .innerJoin(cohort, eq(cohort.id, liveSession.cohortId))
      .where(
        and(
          eq(liveSessionSeat.userId, accountId),
          isNull(liveSessionSeat.endedAt),
          inArray(liveSession.status, ['scheduled', 'briefing']),
          gt(liveSession.scheduledFor, new Date(waitedForSince(now.getTime()))),
        ),
      )
      .orderBy(asc(liveSession.scheduledFor), asc(liveSession.id)),
  ])
  return {
    obstacles,
    waits,
    supervised,
    ahead: ahead.map((each) => ({ ...each, scheduledFor: each.scheduledFor.getTime() })),
  }
}

/** What an account supervises and has not begun, in all its cohorts, for an administrator who is about to erase it. */
export async function supervisedByAccount(
  runtime: Runtime,
  _: Administration,
  { accountId }: { accountId: string },
): Promise<CohortAssignments[]> {
  return assignmentsOf(runtime, { personId: accountId, managedBy: null })
}

/** Checks that an account is suspended. @throws DomainError notSuspended */
export async function requireSuspended({ database: { db } }: Pick<Runtime, 'database'>, accountId: string) {
  const rows = await db
    .select({ personId: suspension.personId })
    .from(suspension)
    .where(eq(suspension.personId, accountId))
  if (rows.length === 0) throw new DomainError('notSuspended')
}
