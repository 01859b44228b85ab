import { and, eq, inArray, notInArray } from 'drizzle-orm'
import { membership, suspension, user } from '@/db/schema'
import { roles } from '@/domain/access/roles'
import { maySit } from '@/domain/live-session/core/seat'
import { byName } from '@/domain/person/by-name'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import { readAssignments } from './assignments'

/** What some members supervise and has not begun, and the colleagues among whom it could be shared out. Moments in epoch ms. */
export type Assignments = {
  interviews: { liveSessionId: string; personId: string; scheduledFor: number }[]
  colleagues: { personId: string; name: string; isSupervisor: boolean }[]
}

/** Reads what would be left without a supervisor if these members went. @throws DomainError roleMayNot */
export async function listAssignments(
  { database: { db } }: Shell,
  member: Membership,
  personIds: readonly string[],
): Promise<Assignments> {
  requirePermission(member, 'member.manage')
  const { cohortId } = member
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
