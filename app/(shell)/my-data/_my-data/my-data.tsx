'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { Stack } from '@/app/_kit/layout/layout'
import { LeftCard } from '@/app/_recordings/left-card'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { ArchiveCard } from './archive-card'
import { ConsentCard } from './consent-card'
import { ErasureCard } from './erasure-card'
import { KeptCohort } from './kept-cohort'
import { KeptTable } from './kept-table'
import classes from './my-data.module.css'
import { NamingCard } from './naming-card'

/** What is kept of the person signed in: what, why, until when, who has opened it, and what they may do about it. */
export function MyData() {
  const t = useTranslations('kept')
  const { data: kept } = useSuspenseQuery(useTRPC().personalData.read.queryOptions())
  const { data: me } = useSuspenseQuery(useTRPC().person.me.queryOptions())
  const { person, own, cohorts } = kept
  const [first] = cohorts
  const ofIdentity = own.filter(({ kind }) => kind === 'identity')
  return (
    <div {...useInertUntilHydrated()}>
      <PageHead
        title={t('title')}
        line={person.isPersona ? `${t('line')} ${t('persona')}` : t('line')}
        actions={
          kept.hasRecordings ? <ButtonLink href="/my-data/recordings">{t('toRecordings')}</ButtonLink> : null
        }
      />
      <div className={classes.columns}>
        <div className={classes.parts}>
          {cohorts.map((cohort) => (
            <KeptCohort
              key={cohort.id}
              cohort={cohort}
              form={person.form}
              // A person is called one thing in all cohorts: said once, at the head.
              before={cohort === first ? ofIdentity : []}
            />
          ))}
          {first ? null : <p className={classes.none}>{t('noCohort')}</p>}
          <section aria-labelledby="kept-account">
            <h2 id="kept-account" className={classes.title}>
              {t('account')}
            </h2>
            <KeptTable
              caption={t('accountCaption')}
              lines={first ? own.filter(({ kind }) => kind !== 'identity') : own}
              form={person.form}
            />
          </section>
        </div>
        <Stack as="aside" gap="4" shrinks aria-label={t('aside')}>
          <LeftCard personId={me.person?.id ?? null} />
          <ArchiveCard />
          <ConsentCard />
          <NamingCard />
          <ErasureCard />
        </Stack>
      </div>
    </div>
  )
}
