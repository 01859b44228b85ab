'use client'

import { useQuery } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useTRPC } from '@/app/_trpc/client'
import { useCohortDates } from '@/app/(shell)/_shell/use-cohort-dates'
import classes from './rounds.module.css'

/** What members are being asked about hours to come, above the rounds; nothing where no one is asked. */
export function AskedRequests({ cohortId }: { cohortId: string }) {
  const t = useTranslations('availability.list')
  const dates = useCohortDates(cohortId)
  const now = useNow().getTime()
  const { data } = useQuery(useTRPC().availability.list.queryOptions({ cohortId }))
  if (!data || data.length === 0) return null
  return (
    <section className={classes.list} aria-label={t('title')}>
      <ul className={classes.rounds}>
        {data.map(({ requestId, title, from, until, answered, asked, answerBy }) => (
          <li key={requestId} className={classes.round}>
            <div className={classes.words}>
              <h2>{`${t('title')}, ${title}`}</h2>
              <p>
                {dates.days(from, until, now)} ·{' '}
                {t('summary', { answered, asked, day: dates.date(answerBy, now) })}
              </p>
            </div>
            <ButtonLink
              href={`/cohorts/${cohortId}/rounds/hours/${requestId}`}
              size="s"
              aria-label={`${t('open')}, ${title}`}
            >
              {t('open')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
