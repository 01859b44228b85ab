import { and, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { cohort, libraryItem, scenario } from '@/db/schema'
import type { OwnerKind } from '@/domain/library/item'
import type { Scenario } from '@/domain/scenario/scenario'
import { isEverybodys, isSeenBy } from '@/server/library/grid/seen-by'

/** A scenario as it is stored, with the family that it shares with its other versions and its copies. */
export type StoredScenario = { scenario: Scenario; family: string; owner: OwnerKind; isArchived: boolean }

/**
 * The scenarios a cohort may use, by key, in their latest versions: built in, the organisation's and its own. Archived
 * ones are not offered, but read where something planned names them (docs/decisions/040).
 */
export async function latestScenarios(
  db: Db | Tx,
  cohortId: string,
  planned: readonly (string | null)[] = [],
): Promise<StoredScenario[]> {
  const kept = [...new Set(planned)].filter((key) => key !== null)
  return db
    .selectDistinctOn([scenario.key], {
      scenario: scenario.content,
      family: scenario.family,
      owner: libraryItem.owner,
      isArchived: sql<boolean>`${libraryItem.archivedAt} is not null`,
    })
    .from(scenario)
    .innerJoin(libraryItem, and(eq(libraryItem.kind, 'scenario'), eq(libraryItem.key, scenario.key)))
    .where(or(isOfferedTo(cohortId), and(isSeenBy(cohortId), inArray(scenario.key, kept))))
    .orderBy(scenario.key, desc(scenario.version))
}

/** SQL condition: an item is offered to this cohort, for what it will do. */
export function isOfferedTo(cohortId: string): SQL | undefined {
  return and(isNull(libraryItem.archivedAt), isSeenBy(cohortId))
}

/** SQL: how many scenarios the cohort of a row may use; each counts once, however many versions it has. */
export const scenarioCount = sql<number>`(select count(*) from ${libraryItem}
  where ${libraryItem.kind} = 'scenario' and ${libraryItem.archivedAt} is null
  and (${libraryItem.cohortId} = ${cohort.id} or ${isEverybodys(cohort.isDemo)})
  and exists (select from ${scenario} where ${scenario.key} = ${libraryItem.key}))::int`
