import { desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { cohort, scenario } from '@/db/schema'
import type { Scenario } from '@/domain/scenario/scenario'

/** A scenario as it is stored, with the family that it shares with its other versions and its copies. */
export type StoredScenario = { scenario: Scenario; family: string }

/** The scenarios a cohort may use, by key, each in its latest version: the built-in library and the cohort's own. */
export async function latestScenarios(db: Db | Tx, cohortId: string): Promise<StoredScenario[]> {
  return db
    .selectDistinctOn([scenario.key], { scenario: scenario.content, family: scenario.family })
    .from(scenario)
    .where(or(isNull(scenario.cohortId), eq(scenario.cohortId, cohortId)))
    .orderBy(scenario.key, desc(scenario.version))
}

/** SQL: how many scenarios the cohort of a row may use; each counts once, however many versions it has. */
export const scenarioCount = sql<number>`(select count(distinct ${scenario.key}) from ${scenario}
  where ${scenario.cohortId} is null or ${scenario.cohortId} = ${cohort.id})::int`
