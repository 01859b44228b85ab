import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { cohortAct, endedMembership, membership, user } from '@/db/schema'
import { tellApart } from '@/reading/names/tell-apart'

type Named = { readonly personId: string; readonly name: string }
/** What a person is called in a cohort. */
export type NamesInCohorts = (cohortId: string, person: Named) => string

/**
 * What the members of these cohorts are called there: each differently, namesakes numbered in the order in which they joined, the
 * same on every screen and on paper. A person who never was a member has the name they gave.
 */
export async function namesInCohorts(db: Db, cohortIds: readonly string[]): Promise<NamesInCohorts> {
  const wanted = [...new Set(cohortIds)]
  if (wanted.length === 0) return (_, { name }) => name
  const { rows: members } = await db.execute<{ cohortId: string; personId: string; name: string }>(
    inOrderOfJoining(wanted),
  )
  const called = new Map(
    wanted.map((id) => [id, tellApart(members.filter((member) => member.cohortId === id))]),
  )
  return (id, { personId, name }) => called.get(id)?.get(personId) ?? name
}

/** Every member past and present: those who leave, or come back, keep their place. */
function inOrderOfJoining(cohortIds: readonly string[]): SQL {
  const among = sql`cohort_id in (${sql.join(
    cohortIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  )})`
  return sql`
    select came.cohort_id as "cohortId", came.user_id as "personId", person.name
    from (
      select cohort_id, user_id, joined_at as at from ${membership} where ${among}
      union all select cohort_id, user_id, ended_at from ${endedMembership} where ${among}
      union all select cohort_id, actor_id, at from ${cohortAct} where ${among} and act in ('joined', 'cohortCreated')
    ) came join ${user} person on person.id = came.user_id
    group by came.cohort_id, came.user_id, person.name
    order by min(came.at), came.user_id`
}
