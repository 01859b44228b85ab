import { and, desc, eq, inArray, max, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { purge } from '@/db/schema'
import { type SettableKind, settableKinds } from '@/domain/retention/retention'

/** What one run erased of one kind: in how many live sessions (0: of rows that are of none), and how many facts or rows. */
export type PastPurge = { runId: string; kind: SettableKind; at: number; sessions: number; facts: number }

const SHOWN = 20

/** What was erased of a cohort, run by run, the latest first. */
export async function pastPurges(db: Db, cohortId: string): Promise<PastPurge[]> {
  const at = max(purge.recordedAt)
  const rows = await db
    .select({
      runId: purge.runId,
      kind: purge.kind,
      at,
      sessions: sql<number>`count(distinct ${purge.liveSessionId})::int`,
      facts: sql<number>`sum(${purge.facts} + ${purge.words})::int`,
    })
    .from(purge)
    .where(and(eq(purge.cohortId, cohortId), inArray(purge.kind, [...settableKinds])))
    .groupBy(purge.runId, purge.kind)
    .orderBy(desc(at), purge.kind)
    .limit(SHOWN)
  return rows.flatMap(({ at: last, kind, ...row }) => {
    const known = settableKinds.find((each) => each === kind)
    return last && known ? [{ ...row, kind: known, at: last.getTime() }] : []
  })
}
