import { eq, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { cohort, libraryItem } from '@/db/schema'

/** SQL condition: an item is among what a cohort may use, as `isOffered` of domain/library/item-rights.ts says it of one. */
export function isSeenBy(cohortId: string): SQL | undefined {
  const isDemo = sql`exists (select from ${cohort} asking where asking.id = ${cohortId} and asking.is_demo)`
  return or(eq(libraryItem.cohortId, cohortId), isEverybodys(isDemo))
}

/** SQL condition: an item belongs to no cohort, and is within reach from where `isDemo` says. */
export function isEverybodys(isDemo: SQLWrapper | boolean): SQL {
  return sql`(${libraryItem.owner} = 'builtIn' or ${libraryItem.owner} = 'organisation' and not ${isDemo})`
}
