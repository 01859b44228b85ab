import { eq, sql } from 'drizzle-orm'
import { cohortAct, user } from '@/db/schema'
import { byName } from '@/domain/person/by-name'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'

/** The authors and the people of a cohort's journal, by name. @throws DomainError roleMayNot */
export async function readJournalPeople(
  { database: { db } }: Shell,
  member: Membership,
): Promise<{ personId: string; name: string }[]> {
  requirePermission(member, 'journal.read')
  const { cohortId } = member
  const people = await db
    .select({ personId: user.id, name: user.name })
    .from(user)
    .where(
      sql`${user.id} in (select ${cohortAct.actorId} from ${cohortAct} where ${eq(cohortAct.cohortId, cohortId)}
        union select ${cohortAct.aboutId} from ${cohortAct} where ${eq(cohortAct.cohortId, cohortId)})`,
    )
  const called = await namesInCohorts(db, [cohortId])
  return people
    .map(({ personId, name }) => ({ personId, name: called(cohortId, { personId, name }) }))
    .sort(byName)
}
