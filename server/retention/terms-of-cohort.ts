import { eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { cohort } from '@/db/schema'
import { type Retention, usualRetention } from '@/domain/retention/retention'
import { retentionSchema } from '@/domain/retention/retention-schema'
import { lengthsAt, type Terms } from '@/domain/retention/terms'

export const termColumns = {
  retention: cohort.retention,
  retentionSince: cohort.retentionSince,
  retentionBefore: cohort.retentionBefore,
}

type Row = Pick<typeof cohort.$inferSelect, keyof typeof termColumns>

/** The terms of a cohort from its row. */
export function termsOf({ retention, retentionSince, retentionBefore }: Row): Terms {
  return {
    retention: retentionSchema.parse(retention),
    since: retentionSince.getTime(),
    before: retentionBefore && retentionSchema.parse(retentionBefore),
  }
}

/** The terms of a cohort; null where there is none of this id. */
export async function readTerms(db: Db | Tx, cohortId: string): Promise<Terms | null> {
  const [row] = await db.select(termColumns).from(cohort).where(eq(cohort.id, cohortId))
  return row ? termsOf(row) : null
}

/** The lengths in force at `now` (epoch ms) in each of these cohorts, by id. */
export async function lengthsNow(
  db: Db | Tx,
  cohortIds: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, Retention>> {
  const rows = await db
    .select({ id: cohort.id, ...termColumns })
    .from(cohort)
    .where(inArray(cohort.id, [...cohortIds]))
  return new Map(rows.map((row) => [row.id, lengthsAt(termsOf(row), now)]))
}

/** What a new cohort begins with: the usual lengths, which nobody had otherwise. */
export const firstTerms = { retention: usualRetention, retentionBefore: usualRetention }
