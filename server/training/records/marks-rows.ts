import { randomUUID } from 'node:crypto'
import { liveSessionAccess } from '@/db/schema'
import { dayOf } from '@/i18n/zoned-time'
import type { RowOf } from '@/reading/records/columns'
import { marksOf } from '@/reading/records/marks'
import type { Language } from '@/reading/words/language'
import type { Shell } from '@/server/interview/shell'
import { pseudonyms } from './pseudonyms'
import { readGrids } from './read-grids'
import { type Asked, pagesOf } from './sessions-in'
import { isUnsealedIn, readUnsealed } from './unsealed'

/**
 * The marks of unsealed live sessions, by pseudonym, without notes. Interviews come in the order of their pseudonyms, because the order
 * of time would tell which is which. Before the rows of an interview leave, its access log says that `takerId` took them.
 */
export async function* marksRows(
  { database: { db, pool } }: Shell,
  asked: Asked & { readonly takerId: string },
  language: Language,
): AsyncGenerator<RowOf<'marks'>> {
  const pseudonymOf = pseudonyms()
  const gridOf = readGrids(db)
  const found: { id: string; month: string }[] = []
  for await (const page of pagesOf(db, isUnsealedIn(asked)))
    found.push(
      ...page.map(({ id, scheduledFor }) => ({
        id,
        month: dayOf(scheduledFor.getTime(), asked.timeZone).slice(0, 7),
      })),
    )
  found.sort((one, other) => (pseudonymOf(one.id) < pseudonymOf(other.id) ? -1 : 1))
  for (const { id, month } of found) {
    const read = await readUnsealed(pool, id, gridOf)
    if (!read) continue
    await db
      .insert(liveSessionAccess)
      .values({ id: randomUUID(), liveSessionId: id, userId: asked.takerId, what: 'export' })
    yield* marksOf({ liveSessionId: id, ...read, month }, pseudonymOf, language)
  }
}
