'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useOwnDates } from '@/app/_kit/text/use-own-dates'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { FindingRow } from './finding-row'
import classes from './state.module.css'

const EVERY_MS = 60_000

/** What the doctor finds, looked at again while the page is open. */
export function State() {
  const t = useTranslations('state')
  const dates = useOwnDates()
  const errorMessage = useErrorMessage()
  const { data, error, isFetching, refetch } = useQuery({
    ...useTRPC().installation.state.queryOptions({ locale: useLocale() }),
    refetchInterval: EVERY_MS,
  })
  return (
    <div {...useInertUntilHydrated()}>
      <PageHead
        title={t('title')}
        line={t('line')}
        actions={
          <Button busy={isFetching} onClick={() => void refetch()}>
            {t('again')}
          </Button>
        }
      />
      <p className={classes.closing} role="status">
        {data ? data.closing : t('looking')}
        {data && <span className={classes.at}>{t('at', { time: dates.time(data.at) })}</span>}
      </p>
      <Refusal>{error && errorMessage(error)}</Refusal>
      {data && (
        <ul className={classes.findings}>
          {data.findings.map((finding) => (
            <FindingRow key={`${finding.check} ${finding.sentence}`} finding={finding} />
          ))}
        </ul>
      )}
    </div>
  )
}
