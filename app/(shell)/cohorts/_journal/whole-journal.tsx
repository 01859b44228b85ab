'use client'

import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ButtonAnchor } from '@/app/_kit/buttons/button-anchor'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { useTRPC } from '@/app/_trpc/client'
import { Journal } from '@/app/(shell)/_shell/journal'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { useCohortZone } from '@/app/(shell)/_shell/use-cohort-dates'
import { type JournalFilter, wholeJournal } from '@/domain/access/journal'
import { sayAct, sayChanges } from '@/reading/records/say-act'
import { JournalFilters } from './journal-filters'
import classes from './whole-journal.module.css'

/** Who did what in a cohort, and when; by kind, by person and by day. */
export function WholeJournal({ cohortId }: { cohortId: string }) {
  const t = useTranslations('records.journal')
  const say = useTranslations()
  const trpc = useTRPC()
  const zone = useCohortZone(cohortId)
  const { data: me } = useSuspenseQuery(trpc.person.me.queryOptions())
  const { data: people } = useSuspenseQuery(trpc.records.journalPeople.queryOptions({ cohortId }))
  const [filter, setFilter] = useState<JournalFilter>(wholeJournal)
  const journal = useInfiniteQuery(
    trpc.records.journal.infiniteQueryOptions(
      { cohortId, filter },
      { getNextPageParam: ({ next }) => next, placeholderData: keepPreviousData },
    ),
  )
  const lines = journal.data?.pages.flatMap((page) => page.lines) ?? []
  const cohort = me.memberships.find((each) => each.cohortId === cohortId)?.cohortName ?? ''
  return (
    <div className={classes.page} {...useInertUntilHydrated()}>
      <PageHead
        title={t('title')}
        line={t('line', { cohort })}
        actions={
          <ButtonAnchor href={csvOf(cohortId, filter)} download>
            {t('csv')}
          </ButtonAnchor>
        }
      />
      <JournalFilters people={people} zone={zone} filter={filter} onChange={setFilter} />
      <p className={classes.found} role="status">
        {journal.data && !journal.isPlaceholderData ? t('found', { count: lines.length }) : ''}
      </p>
      <Journal
        zone={zone}
        lines={lines.map((line) => ({
          id: line.id,
          at: line.at,
          said: sayAct(line, say),
          details: sayChanges(line.detail, say),
        }))}
        none={t('none')}
        earlier={journal}
      />
    </div>
  )
}

/** The days that are shown; a file has every kind and everybody. */
function csvOf(cohortId: string, { from, to }: JournalFilter): string {
  const query = new URLSearchParams({ ...(from && { from }), ...(to && { to }) })
  return `/cohorts/${cohortId}/exports/journal.csv?${query}`
}
