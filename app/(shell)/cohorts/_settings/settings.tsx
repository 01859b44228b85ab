'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '../../_shell/page-head'
import { SettingsForm } from './settings-form'

/** What a cohort’s interviews are made of, for whoever coordinates it. */
export function Settings({ cohortId }: { cohortId: string }) {
  const t = useTranslations('settings')
  // The query is not refetched while the form is edited: saving finds out what has changed elsewhere.
  const options = useTRPC().cohort.settings.queryOptions({ cohortId }, { refetchOnWindowFocus: false })
  const { data } = useSuspenseQuery(options)
  return (
    <>
      <PageHead title={t('title')} line={t('line', { cohort: data.name })} />
      <SettingsForm cohortId={cohortId} opened={data} />
    </>
  )
}
