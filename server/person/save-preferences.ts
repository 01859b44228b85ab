import { sql } from 'drizzle-orm'
import { personPreferences } from '@/db/schema'
import type { Preferences, PreferencesPatch } from '@/domain/person/preferences'
import { readPreferences } from '@/domain/person/preferences-schema'
import type { Shell } from '@/server/shell'

/**
 * Changes some of this person's settings and gives all of them. What the patch does not name stays, also what another
 * window or a newer release has put there.
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
