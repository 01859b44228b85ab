import type * as z from 'zod/mini'
import type { localizedSchema } from './localized-schema'

/** Languages in which content may be written. French is the first. */
export const locales = ['fr', 'en'] as const
export type Locale = (typeof locales)[number]

/** A text of the content; empty in a language in which it is not written. */
export type Localized = z.infer<typeof localizedSchema>

/** The text in the language asked for, else in the one in which it is written; any language but English gets French. */
export function localize(text: Localized, locale: string): string {
  return text[languageSaid(text, locale)]
}

/** The language in which a reader gets a text: their own, or the other one where it is not written in theirs. */
export function languageSaid(text: Localized, locale: string): Locale {
  const [own, other] = locale === 'en' ? (['en', 'fr'] as const) : (['fr', 'en'] as const)
  return text[own].trim() === '' && text[other].trim() !== '' ? other : own
}

/** A text for a reader who has no markup: followed by its language where that is not theirs, « Empathy [en] ». */
export function localizeMarked(text: Localized, locale: string): string {
  const language = languageSaid(text, locale)
  const isOwn = language === (locale === 'en' ? 'en' : 'fr')
  return isOwn ? text[language] : `${text[language]} [${language}]`
}

/** The languages in which every text of some content is written, whatever the content is; none where texts are written in one or the other. */
export function languagesOf(content: unknown): readonly Locale[] {
  const texts = textsIn(content).filter(({ fr, en }) => fr.trim() !== '' || en.trim() !== '')
  return locales.filter((locale) => texts.every((text) => text[locale].trim() !== ''))
}

function textsIn(value: unknown): Localized[] {
  if (typeof value !== 'object' || value === null) return []
  if (isLocalized(value)) return [value]
  return Object.values(value).flatMap(textsIn)
}

export function isLocalized(value: object): value is Localized {
  return 'fr' in value && 'en' in value && typeof value.fr === 'string' && typeof value.en === 'string'
}
