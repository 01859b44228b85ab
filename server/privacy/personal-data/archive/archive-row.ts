import { randomUUID } from 'node:crypto'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { personalArchive, personalArchivePart } from '@/db/schema'
import { type ArchiveProgress, nothingYet } from '@/domain/personal-data/archive-progress'
import { archiveKeptMs } from '@/domain/personal-data/archive-state'

/** One run of the making of an archive. What an earlier run of it, or of one called off since, still writes is refused. */
export type Run = { readonly archiveId: string; readonly personId: string; readonly by: string }

/** Thrown where the archive is wanted no more: called off, forgotten, or taken over by another process. */
export class ArchiveGone extends Error {
  override readonly name = 'ArchiveGone'
}

/** Begins the making anew, whatever an earlier run left; null where the archive is wanted no more. */
export async function beginRun(db: Db, archiveId: string) {
  return db.transaction(async (tx) => {
    const by = randomUUID()
    const [row] = await tx
      .update(personalArchive)
      .set({ state: 'making', madeBy: by, progress: nothingYet })
      .where(and(eq(personalArchive.id, archiveId), inArray(personalArchive.state, ['waiting', 'making'])))
      .returning({ personId: personalArchive.personId, language: personalArchive.language })
    if (!row) return null
    await tx.delete(personalArchivePart).where(eq(personalArchivePart.archiveId, archiveId))
    return { run: { archiveId, personId: row.personId, by } satisfies Run, language: row.language }
  })
}

/** @throws ArchiveGone */
export async function tellProgress(db: Db, run: Run, progress: ArchiveProgress): Promise<void> {
  const told = await db
    .update(personalArchive)
    .set({ progress })
    .where(isOf(run))
    .returning({ id: personalArchive.id })
  if (told.length === 0) throw new ArchiveGone()
}

/** Keeps the next part of the file, under a lock that the act which calls the archive off waits for. @throws ArchiveGone */
export async function keepPart(db: Db, run: Run, part: number, content: Buffer): Promise<void> {
  const kept = await db.execute(sql`
    insert into ${personalArchivePart} (archive_id, part, content)
    select id, ${part}, ${content} from ${personalArchive}
    where id = ${run.archiveId}::uuid and made_by = ${run.by}::uuid and state = 'making' for key share`)
  if (kept.rowCount === 0) throw new ArchiveGone()
}

/** @throws ArchiveGone */
export async function finishRun(
  db: Db,
  run: Run,
  { progress, bytes }: { readonly progress: ArchiveProgress; readonly bytes: number },
): Promise<void> {
  const done = await db
    .update(personalArchive)
    .set({
      state: 'ready' as const,
      progress,
      bytes,
      madeBy: null,
      readyAt: sql`now()`,
      expiresAt: sql`now() + ${`${archiveKeptMs} milliseconds`}::interval`,
    })
    .where(isOf(run))
    .returning({ id: personalArchive.id })
  if (done.length === 0) throw new ArchiveGone()
}

function isOf({ archiveId, by }: Run) {
  return and(
    eq(personalArchive.id, archiveId),
    eq(personalArchive.madeBy, by),
    eq(personalArchive.state, 'making'),
  )
}
