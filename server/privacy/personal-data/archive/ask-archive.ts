import { randomUUID } from 'node:crypto'
import { and, eq, inArray, lt, not, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { job, personalArchive, personalArchivePart } from '@/db/schema'
import type { Locale } from '@/domain/localized'
import { type ArchiveProgress, nothingYet, percentOf } from '@/domain/personal-data/archive-progress'
import { type ArchiveState, archiveStates, isUnderWay } from '@/domain/personal-data/archive-state'
import { enqueue } from '@/server/platform/queue/enqueue'
import { ringJobs } from '@/server/platform/queue/ring-jobs'
import type { Runtime } from '@/server/privacy/runtime'

/** How a person's archive stands. `expiresAt`: epoch ms, once it is ready. */
export type MyArchive = {
  id: string
  state: ArchiveState
  percent: number
  progress: ArchiveProgress
  bytes: number | null
  expiresAt: number | null
}

/** Runs again where the process that made it died; what fails three times is told as failed. */
const attempts = 3
const failedShown = '7 days'

/** SQL condition: a job still makes this archive, or will. */
const isBeingMade = sql<boolean>`exists (select from ${job} where kind = 'makeArchive'
  and key = personal_archive.id::text and dead_at is null and done_at is null)`

/** This person's archive as it stands now; null where there is none, or its day is over. */
export async function readArchive(
  { database: { db } }: Pick<Runtime, 'database'>,
  personId: string,
): Promise<MyArchive | null> {
  const [row] = await db
    .select({
      archive: personalArchive,
      isAlive: isBeingMade,
      isOver: sql<boolean>`coalesce(${personalArchive.expiresAt} <= now(), false)`,
    })
    .from(personalArchive)
    .where(eq(personalArchive.personId, personId))
  if (!row || row.isOver) return null
  const { id, state, progress, bytes, expiresAt } = row.archive
  return {
    id,
    progress,
    bytes,
    percent: percentOf(progress),
    state: isUnderWay(state) && !row.isAlive ? 'failed' : state,
    expiresAt: expiresAt?.getTime() ?? null,
  }
}

/**
 * Asks for an archive, in place of one that is there already; while one is being made it is that one. It is made by a job, in the
 * language given.
 */
export async function askForArchive(
  runtime: Runtime,
  personId: string,
  language: Locale,
): Promise<MyArchive | null> {
  const { db } = runtime.database
  const known = await readArchive(runtime, personId)
  if (known && isUnderWay(known.state)) return known
  const id = randomUUID()
  await db.transaction(async (tx) => {
    await tx.delete(personalArchive).where(isReplaced(personId, known?.id ?? null))
    const [asked] = await tx
      .insert(personalArchive)
      .values({ id, personId, language, state: 'waiting', progress: nothingYet })
      .onConflictDoNothing({ target: personalArchive.personId })
      .returning({ id: personalArchive.id })
    // Asked for from two pages at once: the other one is made.
    if (asked)
      await enqueue(tx, { kind: 'makeArchive', key: id, payload: { archiveId: id }, maxAttempts: attempts })
  })
  ringJobs(runtime)
  return readArchive(runtime, personId)
}

/** The archive this person was shown, or an expired one; never one that another page began meanwhile. */
function isReplaced(personId: string, shownId: string | null) {
  const isKnown = shownId === null ? sql`false` : eq(personalArchive.id, shownId)
  return and(eq(personalArchive.personId, personId), or(isKnown, lt(personalArchive.expiresAt, sql`now()`)))
}

/** Calls off the making of an archive, or deletes one that is ready: nothing of it is left. */
export async function dropArchive(
  { database: { db } }: Pick<Runtime, 'database'>,
  personId: string,
): Promise<null> {
  await db.delete(personalArchive).where(eq(personalArchive.personId, personId))
  return null
}

/** Deletes archives whose day is over. What was given up is told as failed for a week, and nothing of its file is kept. */
export async function sweepArchives(db: Db): Promise<void> {
  await db.delete(personalArchive).where(lt(personalArchive.expiresAt, sql`now()`))
  await db.transaction(async (tx) => {
    const failed = await tx
      .update(personalArchive)
      .set({
        state: 'failed',
        madeBy: null,
        progress: nothingYet,
        expiresAt: sql`now() + ${failedShown}::interval`,
      })
      .where(and(inArray(personalArchive.state, archiveStates.filter(isUnderWay)), not(isBeingMade)))
      .returning({ id: personalArchive.id })
    const ids = failed.map(({ id }) => id)
    if (ids.length > 0)
      await tx.delete(personalArchivePart).where(inArray(personalArchivePart.archiveId, ids))
  })
}
