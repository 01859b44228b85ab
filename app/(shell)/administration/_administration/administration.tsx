'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { DemonstrationPart } from '../_demonstration/demonstration-part'
import { RelayPart } from '../_relay/relay-part'
import { Accounts } from './accounts'
import classes from './administration.module.css'
import { CohortCreation } from './cohort-creation'
import { ErasureDelays } from './erasure-delays'
import { ErasureRequests } from './erasure-requests'
import { InstallationJournal } from './installation-journal'
import { Registration } from './registration'

/** What administrators decide for the whole installation: who has an account, who creates cohorts, who else administers. */
export function Administration() {
  const t = useTranslations('administration')
  const state = useTranslations('state')
  const accounts = useRef<HTMLHeadingElement>(null)
  return (
    <div {...useInertUntilHydrated()}>
      <PageHead
        title={t('title')}
        line={t('line')}
        actions={<ButtonLink href="/administration/state">{state('title')}</ButtonLink>}
      />
      <div className={classes.wrap}>
        <div className={classes.column}>
          <ErasureRequests onErased={() => accounts.current?.focus()} />
          <Accounts head={accounts} />
        </div>
        <div className={classes.column}>
          <Registration />
          <CohortCreation />
          <RelayPart />
          <ErasureDelays />
          <DemonstrationPart />
          <InstallationJournal />
        </div>
      </div>
    </div>
  )
}
