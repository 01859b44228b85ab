import { desc, eq, isNull, or } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { scenario } from '@/db/schema'
import type { Scenario } from '@/domain/scenario/scenario'

/** The scenarios a cohort may use, by key, each in its latest version: the built-in library and the cohort's own. */
export async function latestScenarios(db: Db | Tx, cohortId: string): Promise<Scenario[]> {
  const rows = await db
    .selectDistinctOn([scenario.key], { content: scenario.content })
    .from(scenario)
    .where(or(isNull(scenario.cohortId), eq(scenario.cohortId, cohortId)))
    .orderBy(scenario.key, desc(scenario.version))
  return rows.map((row) => row.content)
}
