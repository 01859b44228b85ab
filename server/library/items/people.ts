import { inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { user } from '@/db/schema'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'

/** Names of people, as they are called in this cohort; of a person outside it, that of their account. */
export async function namesOf(
  db: Db | Tx,
  cohortId: string,
  ids: readonly (string | null)[],
): Promise<Record<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return {}
  const [rows, called] = await Promise.all([
    db.select({ personId: user.id, name: user.name }).from(user).where(inArray(user.id, wanted)),
    namesInCohorts(db, [cohortId]),
  ])
  return Object.fromEntries(rows.map((each) => [each.personId, called(cohortId, each)]))
}
