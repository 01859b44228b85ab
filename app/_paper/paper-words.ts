import { createTranslator, type Messages } from 'next-intl'
import { datesIn } from '@/app/_ui/use-dates'
import { type Locale, type Localized, localize } from '@/domain/localized'
import { timeZone } from '@/i18n/locale'

/** The reader's language: every string on paper comes through here. */
export function paperWords(locale: Locale, messages: Messages) {
  const t = createTranslator({ locale, messages, timeZone })
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  return {
    locale,
    t,
    dates: datesIn(locale),
    number: (value: number) => number.format(value),
    inLanguage: (text: Localized) => localize(text, locale),
    /** In the middle of a sentence; an acronym keeps its capitals. */
    inline: (text: string) =>
      /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase(locale) + text.slice(1),
  }
}
export type PaperWords = ReturnType<typeof paperWords>
