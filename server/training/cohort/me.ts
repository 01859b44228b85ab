import { desc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { cohort, membership } from '@/db/schema'
import type { Role } from '@/domain/access/roles'
import type { Shell } from '@/server/interview/shell'
import { scenarioCount } from '@/server/library/scenario/latest-scenarios'
import { readStanding } from '@/server/people/administration/settings'
import type { Person } from '@/server/people/sign-in/sign-in'

export type MyMembership = {
  cohortId: string
  cohortName: string
  role: Role
  timeZone: string
  isArchived: boolean
  /** How many scenarios the cohort may use. */
  scenarios: number
}
export type Me = {
  person: Person | null
  memberships: MyMembership[]
  /** Whether they administer this installation, and whether they may create cohorts on it. */
  isAdministrator: boolean
  mayCreateCohorts: boolean
}

/** The signed-in person, if any, and their cohorts, the latest joined first. */
export async function me(shell: Shell, person: Person | null): Promise<Me> {
  if (!person) return { person, memberships: [], isAdministrator: false, mayCreateCohorts: false }
  const { db } = shell.database
  const [memberships, { isAdministrator, mayCreateCohorts }] = await Promise.all([
    membershipsOf(db, person.id),
    readStanding(db, person.id),
  ])
  return { person, memberships, isAdministrator, mayCreateCohorts }
}

/** The cohorts a person belongs to, the latest joined first. */
export function membershipsOf(db: Db, personId: string): Promise<MyMembership[]> {
  return db
    .select({
      cohortId: cohort.id,
      cohortName: cohort.name,
      role: membership.role,
      timeZone: cohort.timeZone,
      isArchived: sql<boolean>`${cohort.archivedAt} is not null`,
      scenarios: scenarioCount,
    })
    .from(membership)
    .innerJoin(cohort, eq(cohort.id, membership.cohortId))
    .where(eq(membership.userId, personId))
    .orderBy(desc(membership.joinedAt), cohort.name)
}

/** Those that are not archived. */
export async function openMembershipsOf(db: Db, personId: string): Promise<MyMembership[]> {
  return (await membershipsOf(db, personId)).filter(({ isArchived }) => !isArchived)
}
