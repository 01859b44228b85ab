import { and, asc, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { cohort, membership, suspension, user } from '@/db/schema'
import { may, roles } from '@/domain/access/roles'
import { maySit } from '@/domain/live-session/core/seat'
import { byName } from '@/domain/person/by-name'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import { readAssignments } from './assignments'

/** What some members supervise and has not begun, and the colleagues who could take it. Moments in epoch ms. */
export type Assignments = {
  interviews: { liveSessionId: string; personId: string; scheduledFor: number }[]
  colleagues: { personId: string; name: string; isSupervisor: boolean }[]
}

/** The same of one cohort among several. `timeZone`: on whose clocks its hours are read. */
export type CohortAssignments = Assignments & { cohortId: string; cohortName: string; timeZone: string }

/** Reads what would be left without a supervisor if these members went. @throws DomainError roleMayNot */
export async function listAssignments(
  { database: { db } }: Shell,
  member: Membership,
  personIds: readonly string[],
): Promise<Assignments> {
  requirePermission(member, 'member.manage')
  return assignmentsIn(db, member.cohortId, personIds)
}

/** Reads what one person supervises and has not begun, cohort by cohort: in all their cohorts, or in those that `managedBy` manages. */
export async function assignmentsOf(
  { database: { db } }: Pick<Shell, 'database'>,
  { personId, managedBy }: { personId: string; managedBy: string | null },
): Promise<CohortAssignments[]> {
  const managing = roles.filter((role) => may(role, 'member.manage'))
  const managed = db
    .select({ cohortId: membership.cohortId })
    .from(membership)
    .where(and(eq(membership.userId, managedBy ?? ''), inArray(membership.role, managing)))
  const cohorts = await db
    .select({ cohortId: cohort.id, cohortName: cohort.name, timeZone: cohort.timeZone })
    .from(membership)
    .innerJoin(cohort, eq(cohort.id, membership.cohortId))
    .where(
      and(
        eq(membership.userId, personId),
        isNull(cohort.archivedAt),
        managedBy === null ? undefined : inArray(cohort.id, managed),
      ),
    )
    .orderBy(asc(cohort.name), asc(cohort.id))
  const found: CohortAssignments[] = []
  for (const each of cohorts) found.push({ ...each, ...(await assignmentsIn(db, each.cohortId, [personId])) })
  return found.filter(({ interviews }) => interviews.length > 0)
}

async function assignmentsIn(db: Db, cohortId: string, personIds: readonly string[]): Promise<Assignments> {
  const interviews = await readAssignments(db, { cohortId, personIds, now: Date.now() })
  if (interviews.length === 0) return { interviews: [], colleagues: [] }
  const able = roles.filter((role) => maySit(role, 'supervisor'))
  const suspended = db.select({ id: suspension.personId }).from(suspension)
  const rows = await db
    .select({ personId: user.id, name: user.name, role: membership.role })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .where(
      and(
        eq(membership.cohortId, cohortId),
        inArray(membership.role, able),
        notInArray(user.id, [...personIds]),
        notInArray(user.id, suspended),
      ),
    )
  const called = await namesInCohorts(db, [cohortId])
  return {
    interviews: interviews.map(({ liveSessionId, personId, scheduledFor }) => ({
      liveSessionId,
      personId,
      scheduledFor,
    })),
    colleagues: rows
      .map(({ personId, name, role }) => ({
        personId,
        name: called(cohortId, { personId, name }),
        isSupervisor: role === 'supervisor',
      }))
      .sort(byName),
  }
}
