import { eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { cohort } from '@/db/schema'
import { usualRetention } from '@/domain/retention/retention'
import { readRetention } from '@/domain/retention/retention-schema'
import type { Terms } from '@/domain/retention/terms'

export const termColumns = {
  retention: cohort.retention,
  retentionSince: cohort.retentionSince,
  retentionBefore: cohort.retentionBefore,
}

type Row = Pick<typeof cohort.$inferSelect, keyof typeof termColumns>

/** The terms of a cohort from its row. */
export function termsOf({ retention, retentionSince, retentionBefore }: Row): Terms {
  return {
    retention: readRetention(retention),
    since: retentionSince.getTime(),
    before: retentionBefore && readRetention(retentionBefore),
  }
}

/** The terms of a cohort; null where there is none of this id. */
export async function readTerms(db: Db | Tx, cohortId: string): Promise<Terms | null> {
  const [row] = await db.select(termColumns).from(cohort).where(eq(cohort.id, cohortId))
  return row ? termsOf(row) : null
}

/** The terms of each of these cohorts, by id. */
export async function readAllTerms(
  db: Db | Tx,
  cohortIds: readonly string[],
): Promise<ReadonlyMap<string, Terms>> {
  const rows = await db
    .select({ id: cohort.id, ...termColumns })
    .from(cohort)
    .where(inArray(cohort.id, [...cohortIds]))
  return new Map(rows.map((row) => [row.id, termsOf(row)]))
}

/** What a new cohort begins with: the usual lengths, which no cohort had otherwise. */
export const firstTerms = { retention: usualRetention, retentionBefore: usualRetention }
