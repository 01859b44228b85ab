import type * as z from 'zod/mini'
import type { localizedSchema } from './localized-schema'

/** Languages every piece of content exists in. French is the first. */
export const locales = ['fr', 'en'] as const
export type Locale = (typeof locales)[number]

/** A text of the content in every language. */
export type Localized = z.infer<typeof localizedSchema>

/** The text in the language asked for; any other language gets French. */
export function localize(text: Localized, locale: string): string {
  return locale === 'en' ? text.en : text.fr
}
