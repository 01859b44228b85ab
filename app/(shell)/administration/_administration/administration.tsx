'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { panelOf, TabList } from '@/app/_kit/tabs/tab-list'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { DemonstrationPart } from '../_demonstration/demonstration-part'
import { Receipts } from '../_receipts/receipts'
import { RelayPart } from '../_relay/relay-part'
import { Accounts } from './accounts'
import classes from './administration.module.css'
import { CohortCreation } from './cohort-creation'
import { ErasureDelays } from './erasure-delays'
import { ErasureRequests } from './erasure-requests'
import { InstallationJournal } from './installation-journal'
import { Registration } from './registration'

const tabs = ['accounts', 'registration', 'creation', 'data', 'relay', 'demonstration', 'journal'] as const
type Tab = (typeof tabs)[number]
const ID = 'administration'

/** What administrators decide for the whole installation: who has an account, who creates cohorts, who else administers. */
export function Administration() {
  const t = useTranslations('administration')
  const state = useTranslations('state')
  const accounts = useRef<HTMLHeadingElement>(null)
  const [tab, setTab] = useState<Tab>('accounts')
  const titles = useTabTitles()
  const { data: demo } = useSuspenseQuery(useTRPC().installation.demonstration.queryOptions())
  const hasDemo = demo.removedAt !== null || demo.cohorts.length > 0
  return (
    <div {...useInertUntilHydrated()}>
      <PageHead
        title={t('title')}
        line={t('line')}
        actions={<ButtonLink href="/administration/state">{state('title')}</ButtonLink>}
      />
      <ErasureRequests onErased={() => accounts.current?.focus()} />
      <div className={classes.tabs}>
        <TabList
          id={ID}
          label={t('tabs.label')}
          tab={tab}
          tabs={tabs.filter((each) => each !== 'demonstration' || hasDemo)}
          titles={titles}
          onTab={setTab}
        />
      </div>
      <div {...panelOf(ID, tab)} className={tab === 'accounts' ? classes.wide : classes.narrow}>
        {tab === 'accounts' && <Accounts head={accounts} />}
        {tab === 'registration' && <Registration />}
        {tab === 'creation' && <CohortCreation />}
        {tab === 'data' && (
          <>
            <ErasureDelays />
            <Receipts />
          </>
        )}
        {tab === 'relay' && <RelayPart />}
        {tab === 'demonstration' && <DemonstrationPart />}
        {tab === 'journal' && <InstallationJournal />}
      </div>
    </div>
  )
}

/** Each tab with what holds now, so that a setting can be read without opening its tab. */
function useTabTitles() {
  const t = useTranslations('administration')
  const trpc = useTRPC()
  const { data: settings } = useSuspenseQuery(trpc.installation.settings.queryOptions())
  const { data: delays } = useSuspenseQuery(trpc.erasure.delays.queryOptions())
  const titled = (title: string, value: string) => (
    <>
      {title} <span className={classes.value}>{value}</span>
    </>
  )
  return {
    accounts: t('accounts.title'),
    registration: titled(t('tabs.registration'), t(`tabs.registrations.${settings.registration}`)),
    creation: titled(t('tabs.creation'), t(`tabs.creations.${settings.cohortCreation}`)),
    data: titled(t('tabs.data'), t('tabs.days', { count: delays.erasureDays })),
    relay: t('tabs.relay'),
    demonstration: t('tabs.demonstration'),
    journal: t('tabs.journal'),
  }
}
