'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { type ReaderWords, readerWords } from '@/reading/words/reader-words'

/** The viewer's language, for what `reading/` says of an interview. */
export function useReaderWords(): ReaderWords {
  const locale = useLocale()
  const t = useTranslations()
  return useMemo(() => readerWords(locale, t), [locale, t])
}
