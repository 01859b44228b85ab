import { useLocale } from 'next-intl'
import { useMemo } from 'react'
import { datesIn } from '@/reading/words/dates'

/** Dates and times as the reader writes them. Moments are epoch ms. */
export function useDates() {
  const locale = useLocale()
  return useMemo(() => datesIn(locale), [locale])
}
