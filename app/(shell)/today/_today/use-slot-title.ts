import { useLocale, useTranslations } from 'next-intl'
import { daysFrom } from '@/i18n/zoned-time'
import { datesIn } from '@/reading/words/dates'
import type { OrganisedDay } from '../_organised/day'

/** What the slots that follow the first are called: the rest of today, or of another day, with the cohort where there are several. */
export function useSlotTitle(now: number) {
  const t = useTranslations('today.rest')
  const locale = useLocale()
  return (day: OrganisedDay, isCohortNamed: boolean): string => {
    const at = day.slots[0]?.startsAt ?? now
    const isToday = daysFrom(now, at, day.timeZone) === 0
    const title = isToday ? t('title') : t('titleOn', { day: datesIn(locale, day.timeZone).day(at, now) })
    return isCohortNamed ? t('inCohort', { title, cohort: day.cohortName }) : title
  }
}
