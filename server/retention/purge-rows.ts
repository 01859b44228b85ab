import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSession, liveSessionAccess, purge, reflectionDraft } from '@/db/schema'
import { lengthOf } from '@/domain/retention/retention'
import { latestOver, type Terms } from '@/domain/retention/terms'

/** Rows deleted by one statement. */
const BATCH = 1_000

type Run = { readonly runId: string; readonly now: number; readonly signal: AbortSignal }

/** Deletes lines of the access log and drafts whose time is over: rows that are no facts, each of an age of its own. */
export async function purgeRows(db: Db, cohortId: string, terms: Terms, run: Run): Promise<void> {
  await purgeTable(db, cohortId, 'accessLog', terms, run)
  await purgeTable(db, cohortId, 'drafts', terms, run)
}

async function purgeTable(
  db: Db,
  cohortId: string,
  kind: 'accessLog' | 'drafts',
  terms: Terms,
  { runId, now, signal }: Run,
): Promise<void> {
  const table = kind === 'drafts' ? reflectionDraft : liveSessionAccess
  const moment = kind === 'drafts' ? reflectionDraft.updatedAt : liveSessionAccess.at
  const latest = latestOver(kind, terms, now)
  for (let deleted = BATCH; deleted === BATCH; ) {
    signal.throwIfAborted()
    deleted = await db.transaction(async (tx) => {
      const { rowCount } = await tx.execute(sql`delete from ${table} where ctid in (
        select doomed.ctid from ${table} doomed join ${liveSession} live on live.id = doomed.live_session_id
        where live.cohort_id = ${cohortId} and doomed.${sql.identifier(moment.name)} <= ${new Date(latest).toISOString()}::timestamptz
        limit ${BATCH})`)
      const facts = rowCount ?? 0
      const length = lengthOf(kind, terms.retention)
      if (facts > 0) await tx.insert(purge).values({ runId, cohortId, kind, length, facts, words: 0 })
      return facts
    })
  }
}
