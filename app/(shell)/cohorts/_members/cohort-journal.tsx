'use client'

import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/app/_trpc/client'
import { Journal } from '@/app/(shell)/_shell/journal'
import { useCohortZone } from '@/app/(shell)/_shell/use-cohort-dates'

/** Who gave whom which role, and who changed what others may do. */
export function CohortJournal({ cohortId }: { cohortId: string }) {
  const t = useTranslations('cohort.journal')
  const zone = useCohortZone(cohortId)
  const journal = useSuspenseInfiniteQuery(
    useTRPC().cohort.acts.infiniteQueryOptions({ cohortId }, { getNextPageParam: ({ next }) => next }),
  )
  const lines = journal.data.pages
    .flatMap((page) => page.lines)
    .map(({ id, at, act, actor, role, about, form, invitedBy, count, invited }) => ({
      ...{ id, at },
      said: t(`act.${act}`, {
        ...{ actor, role: role ?? 'learner', about: about ?? '', inviter: invitedBy ?? '' },
        ...{ form, count: count ?? 1, invited: invited ?? '' },
      }),
    }))
  return (
    <Journal
      zone={zone}
      lines={lines}
      none={t('none')}
      earlier={{
        isThere: journal.hasNextPage,
        isFetching: journal.isFetchingNextPage,
        isFailed: journal.isFetchNextPageError,
        fetch: () => journal.fetchNextPage(),
      }}
    />
  )
}
