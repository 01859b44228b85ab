'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { type Language, languageOf } from '@/reading/words/language'

/** The viewer's language, for names; `useReaderWords` adds dates, numbers and lists. */
export function useLanguage(): Language {
  const locale = useLocale()
  const t = useTranslations()
  return useMemo(() => languageOf(locale, t), [locale, t])
}
