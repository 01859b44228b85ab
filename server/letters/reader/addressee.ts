import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { type mail, personPreferences, user } from '@/db/schema'
import type { Locale } from '@/domain/localized'
import { defaultLocale, isLocale } from '@/i18n/locale'
import { reachesNow } from '@/server/platform/is-suspended'

/** Who reads a letter: their account as it is now, or what was written beside the letter. */
export type Reader = {
  readonly userId: string | null
  readonly address: string
  readonly name: string | null
  readonly language: Locale
}

type Written = Pick<typeof mail.$inferSelect, 'kind' | 'toUserId' | 'toAddress' | 'toName' | 'language'>

/** The reader of a letter; null where their account is gone, or suspended. */
export async function readReader(db: Db, row: Written): Promise<Reader | null> {
  const { toUserId, toAddress, toName } = row
  if (toUserId === null) {
    const language = isLocale(row.language) ? row.language : defaultLocale
    return toAddress === null ? null : { userId: null, address: toAddress, name: toName, language }
  }
  const [account] = await db
    .select({ address: user.email, name: user.name, demo: user.demo, language: personPreferences.language })
    .from(user)
    .leftJoin(personPreferences, eq(personPreferences.userId, user.id))
    .where(and(eq(user.id, toUserId), reachesNow(user.id, row.kind)))
  if (!account || account.demo) return null
  const { address, name } = account
  const language = isLocale(account.language) ? account.language : defaultLocale
  return { userId: toUserId, address, name, language }
}

/** The language in which this person last used the product. */
export async function languageOf(db: Db, personId: string): Promise<Locale> {
  const [row] = await db
    .select({ language: personPreferences.language })
    .from(personPreferences)
    .where(eq(personPreferences.userId, personId))
  return isLocale(row?.language) ? row.language : defaultLocale
}
