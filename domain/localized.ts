import * as z from 'zod/mini'

/** Languages every piece of content exists in. French is the first. */
export const locales = ['fr', 'en'] as const
export type Locale = (typeof locales)[number]

const text = z.string().check(z.trim(), z.minLength(1))
/** A text of the content (grids, scenarios, questions) in every language, none of them empty. */
export const localizedSchema = z.object({ fr: text, en: text })
export type Localized = z.infer<typeof localizedSchema>

/** The text in the language asked for; any other language gets French. */
export function localize(text: Localized, locale: string): string {
  return locale === 'en' ? text.en : text.fr
}
