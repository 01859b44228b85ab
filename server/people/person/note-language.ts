import { sql } from 'drizzle-orm'
import { personPreferences } from '@/db/schema'
import type { Locale } from '@/domain/localized'
import type { Shell } from '@/server/platform/shell'

/** What this process last noted, so that a page costs no statement where nothing changed. */
const noted = new Map<string, Locale>()
const MOST = 10_000

/** Remembers the language in which a person uses the product: letters are written in it. */
export async function noteLanguage(
  { database, log }: Pick<Shell, 'database' | 'log'>,
  personId: string,
  language: Locale,
): Promise<void> {
  if (noted.get(personId) === language) return
  try {
    await database.db
      .insert(personPreferences)
      .values({ userId: personId, body: {}, language })
      .onConflictDoUpdate({
        target: personPreferences.userId,
        set: { language },
        setWhere: sql`${personPreferences.language} is distinct from excluded.language`,
      })
    if (noted.size >= MOST) noted.clear()
    noted.set(personId, language)
  } catch (err) {
    // A page is worth more than the language of the next letter.
    log.warn({ err }, 'a language could not be noted')
  }
}
