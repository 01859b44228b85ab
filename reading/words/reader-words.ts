import type { Locale } from '@/domain/localized'
import type { Translate } from '@/i18n/translate'
import { datesIn } from './dates'
import { hundredths } from './hundredths'
import { languageOf } from './language'
import { languageTags } from './language-tag'
import { lengthOfTime } from './length-of-time'

/**
 * Messages, dates, numbers and lists in the reader's language: whatever is said of an interview, on a screen or on paper, is
 * written with them.
 */
export type ReaderWords = ReturnType<typeof readerWords>

export function readerWords(locale: Locale, t: Translate) {
  const { dates, number, hundredth, list } = formatsIn(locale)
  return {
    ...languageOf(locale, t),
    dates,
    /** At most one decimal. */
    number: (value: number) => number.format(value),
    /** Two decimals, never minus zero. */
    hundredth: (value: number) => hundredth.format(hundredths(value)),
    /** « Claire et Paul ». */
    list: (names: readonly string[]) => list.format(names),
    /** A length of time (ms) as one says it: « 3 min 18 s ». */
    duration(ms: number): string {
      const { key, values } = lengthOfTime(ms)
      return t(`findings.span.${key}`, values)
    },
  }
}

type Formats = ReturnType<typeof createFormats>
const formats = new Map<Locale, Formats>()

/** Kept for each language, because `Intl` formats take long to make. */
function formatsIn(locale: Locale): Formats {
  const known = formats.get(locale)
  if (known) return known
  const made = createFormats(locale)
  formats.set(locale, made)
  return made
}

function createFormats(locale: Locale) {
  return {
    dates: datesIn(locale),
    number: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
    hundredth: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    list: new Intl.ListFormat(languageTags[locale]),
  }
}
