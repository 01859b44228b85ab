'use client'

import { useTranslations } from 'next-intl'
import { useDates } from '@/app/_kit/text/use-dates'
import { dayOf } from '@/i18n/zoned-time'
import { capitalised } from '@/reading/words/capitalised'
import { Card, Section } from '../../_shell/section'
import type { OrganisedDay } from './day'
import classes from './organised.module.css'

const DAY_MS = 86_400_000

/** What became of the latest day that had interviews. */
export function DayBefore({ day, now }: { day: OrganisedDay; now: number }) {
  const t = useTranslations('today.before')
  const dates = useDates(day.timeZone)
  const { before, timeZone } = day
  if (!before) return null
  const isToday = before.day === dayOf(now, timeZone)
  const isYesterday = before.day === dayOf(now - DAY_MS, timeZone)
  const written = dates.calendarDay(before.day)
  const title = isToday ? t('today') : isYesterday ? t('yesterday') : capitalised(written)
  const figures = [
    ['held', before.held],
    ['closed', before.closed],
    ['commitments', before.commitments],
    ['missed', before.missed],
  ] as const
  return (
    <Section title={title} note={isToday || isYesterday ? written : undefined}>
      <Card>
        <dl className={classes.before}>
          {figures
            .filter(([figure, count]) => count > 0 || figure === 'held')
            .map(([figure, count]) => (
              <div key={figure}>
                <dt>{t(figure, { count })}</dt>
                <dd>{count}</dd>
              </div>
            ))}
        </dl>
      </Card>
    </Section>
  )
}
