import { desc, eq } from 'drizzle-orm'
import { cohort, membership } from '@/db/schema'
import type { Role } from '@/domain/access/roles'
import type { Person } from '@/server/auth/current-person'
import type { Shell } from '@/server/shell'

export type MyMembership = { cohortId: string; cohortName: string; role: Role }
export type Me = { person: Person | null; memberships: MyMembership[] }

/** The signed-in person, if any, and their cohorts, the latest joined first. */
export async function me(shell: Shell, person: Person | null): Promise<Me> {
  if (!person) return { person, memberships: [] }
  const memberships = await shell.database.db
    .select({ cohortId: cohort.id, cohortName: cohort.name, role: membership.role })
    .from(membership)
    .innerJoin(cohort, eq(cohort.id, membership.cohortId))
    .where(eq(membership.userId, person.id))
    .orderBy(desc(membership.joinedAt), cohort.name)
  return { person, memberships }
}
