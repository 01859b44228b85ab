import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { personPreferences, user } from '@/db/schema'
import type { Locale } from '@/domain/localized'
import { defaultLocale, isLocale } from '@/i18n/locale'

/** What a letter calls this person, and the language it is in, where it goes to an address that is not their account's. */
export async function readAddressee(
  tx: Tx,
  personId: string,
): Promise<{ name: string | null; language: Locale }> {
  const [row] = await tx
    .select({ name: user.name, language: personPreferences.language })
    .from(user)
    .leftJoin(personPreferences, eq(personPreferences.userId, user.id))
    .where(eq(user.id, personId))
  return { name: row?.name ?? null, language: isLocale(row?.language) ? row.language : defaultLocale }
}
