'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '../../_shell/page-head'
import { ArchivePart } from '../_archive/archive-part'
import { ClearPart } from './recording/clear-part'
import classes from './settings.module.css'
import { SettingsForm } from './settings-form'

/** What a cohort’s interviews are made of, for its coordinators. */
export function Settings({ cohortId }: { cohortId: string }) {
  const t = useTranslations('settings')
  // The query is not refetched while the form is edited: saving finds out what has changed elsewhere.
  const trpc = useTRPC()
  const options = trpc.cohort.settings.queryOptions({ cohortId }, { refetchOnWindowFocus: false })
  const { data } = useSuspenseQuery(options)
  const { data: me } = useSuspenseQuery(trpc.person.me.queryOptions())
  const isArchived = me.memberships.some((each) => each.cohortId === cohortId && each.isArchived)
  return (
    <>
      <PageHead title={t('title')} line={t('line', { cohort: data.name })} />
      <fieldset className={classes.locked} disabled={isArchived}>
        <HiddenText as="legend">{t('title')}</HiddenText>
        <SettingsForm cohortId={cohortId} opened={data} />
      </fieldset>
      <div className={classes.form}>
        <ClearPart cohortId={cohortId} />
        <ArchivePart cohortId={cohortId} cohortName={data.name} />
      </div>
    </>
  )
}
