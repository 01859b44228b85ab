import { eq } from 'drizzle-orm'
import { personPreferences } from '@/db/schema'
import type { Preferences } from '@/domain/person/preferences'
import { readPreferences } from '@/domain/person/preferences-schema'
import type { Shell } from '@/server/platform/shell'

/** This person's preferences; the defaults where they have changed none. */
export async function readMyPreferences({ database }: Shell, personId: string): Promise<Preferences> {
  const [row] = await database.db
    .select({ body: personPreferences.body })
    .from(personPreferences)
    .where(eq(personPreferences.userId, personId))
  return readPreferences(row?.body)
}
