import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { personalArchive, personalArchivePart } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { Locale } from '@/domain/localized'
import type { Runtime } from '@/server/privacy/runtime'

export type OpenArchive = {
  readonly bytes: number
  readonly language: Locale
  readonly readyAt: number
  /** The file, one part in memory at a time. */
  readonly content: ReadableStream<Uint8Array>
}

/** Opens the archive of this person, and of no one else. @throws DomainError notFound where none is ready */
export async function openArchive(
  { database: { db } }: Pick<Runtime, 'database'>,
  personId: string,
): Promise<OpenArchive> {
  const [archive] = await db
    .select()
    .from(personalArchive)
    .where(
      and(
        eq(personalArchive.personId, personId),
        eq(personalArchive.state, 'ready'),
        gt(personalArchive.expiresAt, sql`now()`),
      ),
    )
  if (!archive?.readyAt) throw new DomainError('notFound')
  const { id, bytes, language, readyAt } = archive
  let after = -1
  const content = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const [next] = await db
        .select({ part: personalArchivePart.part, content: personalArchivePart.content })
        .from(personalArchivePart)
        .where(and(eq(personalArchivePart.archiveId, id), gt(personalArchivePart.part, after)))
        .orderBy(asc(personalArchivePart.part))
        .limit(1)
      if (!next) return controller.close()
      after = next.part
      controller.enqueue(next.content)
    },
  })
  return { bytes: bytes ?? 0, language, readyAt: readyAt.getTime(), content }
}
