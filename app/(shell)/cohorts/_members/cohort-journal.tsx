'use client'

import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useTRPC } from '@/app/_trpc/client'
import { Journal } from '@/app/(shell)/_shell/journal'
import { useCohortZone } from '@/app/(shell)/_shell/use-cohort-dates'
import { sayAct, sayChanges } from '@/reading/records/say-act'

/** Roles that members gave each other, and changes of what others may do. */
export function CohortJournal({ cohortId }: { cohortId: string }) {
  const t = useTranslations('cohort.journal')
  const all = useTranslations('records.journal')
  const zone = useCohortZone(cohortId)
  const journal = useSuspenseInfiniteQuery(
    useTRPC().cohort.acts.infiniteQueryOptions({ cohortId }, { getNextPageParam: ({ next }) => next }),
  )
  const say = useTranslations()
  const lines = journal.data.pages
    .flatMap((page) => page.lines)
    .map((line) => ({
      id: line.id,
      at: line.at,
      said: sayAct(line, say),
      details: sayChanges(line.detail, say),
    }))
  return (
    <Journal
      zone={zone}
      lines={lines}
      none={t('none')}
      earlier={journal}
      more={<ButtonLink href={`/cohorts/${cohortId}/journal`}>{all('all')}</ButtonLink>}
    />
  )
}
