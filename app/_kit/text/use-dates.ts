import { useLocale } from 'next-intl'
import { useMemo } from 'react'
import { datesIn } from '@/reading/words/dates'

/** Dates and times as the reader writes them, on the clocks of a zone: a cohort's, or see `useOwnDates`. Moments are epoch ms. */
export function useDates(zone: string) {
  const locale = useLocale()
  return useMemo(() => datesIn(locale, zone), [locale, zone])
}
