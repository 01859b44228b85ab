import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { job } from '@/db/schema'
import { type Hold, type JobState, take } from '@/domain/jobs/job-state'

type Row = typeof job.$inferSelect
/** A job that a process has taken. */
export type TakenJob = Pick<Row, 'id' | 'kind' | 'payload' | 'attempts'> & { readonly hold: Hold }

/** Takes at most `limit` jobs of these kinds that are due, the oldest first. Rows that another process is taking are passed over. */
export async function takeJobs(
  db: Db,
  { by, kinds, limit, ms }: { by: string; kinds: readonly string[]; limit: number; ms: number },
): Promise<TakenJob[]> {
  return db.transaction(async (tx) => {
    const now = await clockOf(tx)
    const rows = await tx
      .select()
      .from(job)
      .where(
        and(
          inArray(job.kind, [...kinds]),
          isNull(job.doneAt),
          isNull(job.deadAt),
          lte(job.runAt, sql`now()`),
          or(isNull(job.leaseUntil), lte(job.leaseUntil, sql`now()`)),
        ),
      )
      .orderBy(asc(job.runAt))
      .limit(limit)
      .for('update', { skipLocked: true })
    const taken: TakenJob[] = []
    for (const row of rows) {
      const next = take(stateOf(row), by, now, ms)
      if (!next) continue
      await write(tx, row.id, next)
      const { id, kind, payload } = row
      const { attempts } = next
      if (next.lease) taken.push({ id, kind, payload, attempts, hold: { by, attempt: attempts } })
    }
    return taken
  })
}

/** Changes a job by a rule of domain/jobs. Null when the rule says no, or the job is gone; else what it became. */
export async function changeJob(
  db: Db,
  id: string,
  rule: (state: JobState, now: number) => JobState | null,
): Promise<JobState | null> {
  return db.transaction(async (tx) => {
    const now = await clockOf(tx)
    const [row] = await tx.select().from(job).where(eq(job.id, id)).for('update')
    const next = row ? rule(stateOf(row), now) : null
    if (next) await write(tx, id, next)
    return next
  })
}

/** The database's clock, epoch ms: the clocks of several machines differ. */
async function clockOf(tx: Db | Tx): Promise<number> {
  const { rows } = await tx.execute<{ ms: number }>(
    sql`select floor(extract(epoch from now()) * 1000)::float8 as ms`,
  )
  return rows[0]?.ms ?? Number.NaN
}

/**
 * The earlier of this process's clock and the database's, epoch ms: for what cannot be undone, so that one clock that is wrong does not
 * do it too early.
 */
export async function earlierClock(db: Db, here = Date.now()): Promise<number> {
  return Math.min(here, await clockOf(db))
}

function stateOf({
  runAt,
  attempts,
  maxAttempts,
  leasedBy,
  leaseUntil,
  lastError,
  doneAt,
  deadAt,
}: Row): JobState {
  return {
    attempts,
    maxAttempts,
    lastError,
    runAt: runAt.getTime(),
    lease: leasedBy && leaseUntil ? { by: leasedBy, until: leaseUntil.getTime() } : null,
    doneAt: doneAt?.getTime() ?? null,
    deadAt: deadAt?.getTime() ?? null,
  }
}

async function write(tx: Tx, id: string, next: JobState): Promise<void> {
  const moment = (ms: number | null) => (ms === null ? null : new Date(ms))
  await tx
    .update(job)
    .set({
      runAt: new Date(next.runAt),
      attempts: next.attempts,
      leasedBy: next.lease?.by ?? null,
      leaseUntil: moment(next.lease?.until ?? null),
      lastError: next.lastError,
      doneAt: moment(next.doneAt),
      deadAt: moment(next.deadAt),
    })
    .where(eq(job.id, id))
}
