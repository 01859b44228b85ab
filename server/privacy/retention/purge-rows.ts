import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import {
  liveSession,
  liveSessionAccess,
  passage,
  purge,
  recordingTrack,
  reflectionDraft,
  scenarioRemark,
} from '@/db/schema'
import { lengthOf } from '@/domain/retention/retention'
import { latestOver, type Terms } from '@/domain/retention/terms'
import { heldAt } from '@/server/interview/event-log/held-at'

/** Rows deleted by one statement. */
const BATCH = 1_000

type Run = { readonly runId: string; readonly now: number; readonly signal: AbortSignal }

/**
 * Deletes what is over and no fact: lines of the access log and drafts, each of an age of its own, remarks and passages with their interview's comments,
 * and what receipts say of destroyed recordings with their interview's marks, as the ledger goes.
 */
export async function purgeRows(db: Db, cohortId: string, terms: Terms, run: Run): Promise<void> {
  await purgeTable(db, cohortId, 'accessLog', terms, run)
  await purgeTable(db, cohortId, 'drafts', terms, run)
  await purgeTable(db, cohortId, 'remarks', terms, run)
  await purgeTable(db, cohortId, 'passages', terms, run)
  await purgeTable(db, cohortId, 'tracks', terms, run)
}

/** The rows of each kind, and the moment they age from: their own column or that of their interview, `live`. */
const rowsOf = {
  accessLog: { kind: 'accessLog', table: liveSessionAccess, moment: sql`doomed.at` },
  drafts: { kind: 'drafts', table: reflectionDraft, moment: sql`doomed.updated_at` },
  // Their sentences go with them.
  remarks: { kind: 'comments', table: scenarioRemark, moment: sql.raw(heldAt) },
  passages: { kind: 'comments', table: passage, moment: sql.raw(heldAt) },
  // A recording that is kept for longer than the marks keeps its row until it is destroyed.
  tracks: {
    kind: 'marks',
    table: recordingTrack,
    moment: sql`case when doomed.destroyed_at is null then 'infinity' else ${sql.raw(heldAt)} end`,
  },
} as const

async function purgeTable(
  db: Db,
  cohortId: string,
  rows: keyof typeof rowsOf,
  terms: Terms,
  { runId, now, signal }: Run,
): Promise<void> {
  const { kind, table, moment } = rowsOf[rows]
  const latest = latestOver(kind, terms, now)
  for (let deleted = BATCH; deleted === BATCH; ) {
    signal.throwIfAborted()
    deleted = await db.transaction(async (tx) => {
      const { rowCount } = await tx.execute(sql`delete from ${table} where ctid in (
        select doomed.ctid from ${table} doomed join ${liveSession} live on live.id = doomed.live_session_id
        where live.cohort_id = ${cohortId} and ${moment} <= ${new Date(latest).toISOString()}::timestamptz
        limit ${BATCH})`)
      const facts = rowCount ?? 0
      const length = lengthOf(kind, terms.retention)
      if (facts > 0) await tx.insert(purge).values({ runId, cohortId, kind, length, facts, words: 0 })
      return facts
    })
  }
}
