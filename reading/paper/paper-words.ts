import { createTranslator, type Messages } from 'next-intl'
import { datesIn } from '@/app/_kit/use-dates'
import type { CueIcon } from '@/domain/live-session/settings'
import { type Locale, type Localized, localize } from '@/domain/localized'
import { timeZone } from '@/i18n/locale'
import { insideSentence } from '@/reading/words/inside-sentence'

/** The reader's language: every string on paper comes through here. */
export function paperWords(locale: Locale, messages: Messages) {
  const t = createTranslator({ locale, messages, timeZone })
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const hundredth = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const list = new Intl.ListFormat(locale)
  return {
    locale,
    t,
    dates: datesIn(locale),
    number: (value: number) => number.format(value),
    hundredth: (value: number) => hundredth.format(value),
    list: (names: readonly string[]) => list.format(names),
    inLanguage: (text: Localized) => localize(text, locale),
    /** The words of a cue: its own, or those of its icon; null once erased. */
    cueWords: ({ text, icon }: { text: string | null; icon: CueIcon | null }) =>
      icon === null ? text : t(`common.cueIcon.${icon}`),
    /** In the middle of a sentence; an acronym keeps its capitals. */
    inline: (text: string) => insideSentence(text, locale),
  }
}
export type PaperWords = ReturnType<typeof paperWords>
