import { type ArchiveProgress, nothingYet } from '@/domain/personal-data/archive-progress'
import { readMessages } from '@/i18n/read-messages'
import { paperWords } from '@/server/interview/paper/paper-words'
import type { Runtime } from '@/server/privacy/runtime'
import { ArchiveGone, beginRun, finishRun, keepPart, tellProgress } from './archive-row'
import { writeArchive } from './write-archive'
import { zipInto } from './zip-into'

/** Progress is written this often at most: a page looks every second or two. */
const tellMs = 500

/**
 * Makes one archive, from nothing: a second run after half a first one does no harm. Ends without a word where the archive is wanted
 * no more.
 */
export async function makeArchive(
  runtime: Runtime,
  { archiveId }: { readonly archiveId: string },
  signal: AbortSignal,
): Promise<void> {
  const { db } = runtime.database
  const begun = await beginRun(db, archiveId)
  if (!begun) return
  const { run, language } = begun
  const madeAt = Date.now()
  const zip = zipInto((part, content) => keepPart(db, run, part, content), new Date(madeAt))
  let progress: ArchiveProgress = nothingYet
  let toldAt = 0
  try {
    await writeArchive(runtime, {
      personId: run.personId,
      locale: language,
      zip,
      madeAt,
      signal,
      words: paperWords(language, await readMessages(language)),
      tell: async (more) => {
        progress = { ...progress, ...more }
        const now = performance.now()
        if (now - toldAt < tellMs) return
        toldAt = now
        await tellProgress(db, run, progress)
      },
    })
    const bytes = await zip.end()
    await finishRun(db, run, { progress, bytes })
  } catch (error) {
    zip.abandon(error instanceof Error ? error : new Error(String(error)))
    if (!(error instanceof ArchiveGone)) throw error
  }
}
