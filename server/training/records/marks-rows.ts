import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { liveSessionAccess, marksPartInterview } from '@/db/schema'
import { nameOfPart } from '@/domain/cohort/records/marks-parts'
import { DomainError } from '@/domain/domain-error'
import type { RowOf } from '@/reading/records/columns'
import { marksOf } from '@/reading/records/marks'
import type { Language } from '@/reading/words/language'
import type { Shell } from '@/server/interview/shell'
import type { FixedPart } from './marks-parts'
import { pseudonyms } from './pseudonyms'
import { readGrids } from './read-grids'
import { readUnsealed } from './unsealed'

/**
 * The marks of these parts, by pseudonym, without notes. Pseudonyms differ by part: a person in one part alone would be
 * recognised. Interviews stand in order of pseudonym, since order of time would identify them.
 */
export async function* marksRows(
  shell: Pick<Shell, 'database'>,
  { parts, takerId }: { readonly parts: readonly FixedPart[]; readonly takerId: string },
  language: Language,
): AsyncGenerator<RowOf<'marks'>> {
  for (const part of parts) yield* await rowsOfPart(shell, part, takerId, language)
}

/**
 * Reads a whole part first, so that a concurrent purge cannot shorten it. The access log then names `takerId`.
 * @throws DomainError partPurged
 */
async function rowsOfPart(
  { database: { db, pool } }: Pick<Shell, 'database'>,
  part: FixedPart,
  takerId: string,
  language: Language,
): Promise<RowOf<'marks'>[]> {
  const pseudonymOf = pseudonyms()
  const gridOf = readGrids(db)
  const { liveSessionId: id, seq } = marksPartInterview
  const interviews = await db
    .select({ id, seq })
    .from(marksPartInterview)
    .where(eq(marksPartInterview.partId, part.id))
  if (interviews.length !== part.interviews) throw new DomainError('partPurged')
  interviews.sort((one, other) => (pseudonymOf(one.id) < pseudonymOf(other.id) ? -1 : 1))
  const rows: RowOf<'marks'>[] = []
  for (const interview of interviews) {
    const read = await readUnsealed(pool, interview.id, gridOf, interview.seq)
    if (!read) throw new DomainError('partPurged')
    rows.push(
      ...marksOf({ liveSessionId: interview.id, ...read, months: nameOfPart(part) }, pseudonymOf, language),
    )
  }
  await db.insert(liveSessionAccess).values(
    interviews.map((interview) => ({
      id: randomUUID(),
      liveSessionId: interview.id,
      userId: takerId,
      what: 'export' as const,
    })),
  )
  return rows
}
