import { createTranslator, type Messages } from 'next-intl'
import type { Locale } from '@/domain/localized'
import { timeZone } from '@/i18n/locale'
import { type ReaderWords, readerWords } from '@/reading/words/reader-words'

/** The reader's words on the server, where every message is at hand. */
export function paperWords(locale: Locale, messages: Messages): ReaderWords {
  return readerWords(locale, createTranslator({ locale, messages, timeZone }))
}
