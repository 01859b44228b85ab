'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { type Nouns, nounsOf } from '@/reading/words/nouns'

/** What people are called by their seats and roles, in the reader's language. */
export function useNouns(): Nouns {
  const t = useTranslations()
  const locale = useLocale()
  return useMemo(() => nounsOf(t, locale), [t, locale])
}
