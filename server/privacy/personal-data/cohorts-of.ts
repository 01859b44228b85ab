import { sql } from 'drizzle-orm'
import { cohort, endedMembership, membership, user } from '@/db/schema'
import type { Role } from '@/domain/access/roles'
import type { PersonForm } from '@/domain/person/person-form'
import type { Shell } from '@/server/interview/shell'
import type { NamesInCohorts } from '@/server/people/names/names-in-cohorts'

/** A person, as a cohort calls them. */
export type Reader = { personId: string; name: string; form: PersonForm }

/** A cohort that a person is or was a member of. Times in epoch ms; `role`: null where an earlier release kept none. */
export type CohortOf = {
  id: string
  name: string
  timeZone: string
  role: Role | null
  joinedAt: number | null
  endedAt: number | null
}

/** A person's cohorts, those they left included: the latest joined first. */
export async function cohortsOf(
  { database: { db } }: Pick<Shell, 'database'>,
  personId: string,
): Promise<CohortOf[]> {
  const { rows } = await db.execute<CohortOf>(sql`
    select ${cohort.id}, ${cohort.name}, ${cohort.timeZone} as "timeZone", mine.role,
      date_part('epoch', mine.joined_at) * 1000 as "joinedAt", date_part('epoch', mine.ended_at) * 1000 as "endedAt"
    from (
      select cohort_id, role, joined_at, null::timestamptz as ended_at from ${membership} where user_id = ${personId}
      union all
      select cohort_id, role, joined_at, ended_at from ${endedMembership} ended where user_id = ${personId}
        and not exists (select from ${membership} again
          where again.cohort_id = ended.cohort_id and again.user_id = ended.user_id)
    ) mine join ${cohort} on ${cohort.id} = mine.cohort_id
    order by mine.ended_at is not null, mine.joined_at desc nulls last, ${cohort.name}`)
  return rows
}

/** Who coordinates each cohort that a person is in: they invite, name and seat its members. */
export async function coordinatorsOf(
  { database: { db } }: Pick<Shell, 'database'>,
  personId: string,
): Promise<(Reader & { cohortId: string })[]> {
  const { rows } = await db.execute<Reader & { cohortId: string }>(sql`
    select led.cohort_id as "cohortId", ${user.id} as "personId", ${user.name}, ${user.form}
    from ${membership} led join ${user} on ${user.id} = led.user_id
    where led.role = 'coordinator' and led.user_id <> ${personId} and led.cohort_id in (
      select cohort_id from ${membership} where user_id = ${personId})
    order by led.joined_at, ${user.id}`)
  return rows
}

/** The same people under the names their cohort gives them. */
export function calledIn<T extends Reader>(
  called: NamesInCohorts,
  cohortId: string,
  people: readonly T[],
): T[] {
  return people.map((person) => ({ ...person, name: called(cohortId, person) }))
}
