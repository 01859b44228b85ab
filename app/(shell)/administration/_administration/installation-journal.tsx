'use client'

import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useOwnZone } from '@/app/_kit/text/use-own-dates'
import { useTRPC } from '@/app/_trpc/client'
import { Journal } from '@/app/(shell)/_shell/journal'
import { pageAfter } from './pages'

/** Which administrator did what. */
export function InstallationJournal() {
  const t = useTranslations('administration.journal')
  const zone = useOwnZone()
  const journal = useSuspenseInfiniteQuery(useTRPC().installation.acts.infiniteQueryOptions({}, pageAfter))
  const lines = journal.data.pages
    .flatMap((page) => page.lines)
    .map(({ id, at, act, actor, about, cohortCreation, registration }) => ({
      id,
      at,
      said: t(`act.${act}`, {
        actor,
        about: about ?? '',
        way: cohortCreation ?? 'everyone',
        registration: registration ?? 'links',
      }),
    }))
  return <Journal zone={zone} lines={lines} none={t('none')} earlier={journal} />
}
