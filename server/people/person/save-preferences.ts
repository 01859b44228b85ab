import { sql } from 'drizzle-orm'
import { personPreferences } from '@/db/schema'
import type { Preferences, PreferencesPatch } from '@/domain/person/preferences'
import { readPreferences } from '@/domain/person/preferences-schema'
import type { Shell } from '@/server/platform/shell'

/**
 * Changes some of this person's preferences and returns all of them. Preferences that the patch does not name stay, even those
 * written by another window or a newer release.
 */
export async function savePreferences(
  { database }: Shell,
  personId: string,
  patch: PreferencesPatch,
): Promise<Preferences> {
  const updatedAt = new Date()
  const [row] = await database.db
    .insert(personPreferences)
    .values({ userId: personId, body: patch, updatedAt })
    .onConflictDoUpdate({
      target: personPreferences.userId,
      set: { body: sql`${personPreferences.body} || excluded.body`, updatedAt },
    })
    .returning({ body: personPreferences.body })
  return readPreferences(row?.body)
}
