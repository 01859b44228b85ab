'use client'

import { IconMail, IconMailOff } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { EmptyState } from '@/app/_kit/text/empty-state'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { Section } from '@/app/(shell)/_shell/section'
import { LetterRow } from './letter-row'
import classes from './outbox.module.css'

const REFRESH_MS = 15_000
const states = ['dead', 'queued', 'sent'] as const

/** The letters of a cohort by where they stand: what did not leave comes first. */
export function Outbox({ cohortId }: { cohortId: string }) {
  const t = useTranslations('outbox')
  const trpc = useTRPC()
  const { data } = useSuspenseQuery(
    trpc.mail.outbox.queryOptions({ cohortId }, { refetchInterval: REFRESH_MS }),
  )
  const { data: me } = useSuspenseQuery(trpc.person.me.queryOptions())
  const now = useNow({ updateInterval: REFRESH_MS }).getTime()
  const cohort = me.memberships.find((each) => each.cohortId === cohortId)?.cohortName ?? ''
  return (
    <div className={classes.page} {...useInertUntilHydrated()}>
      <PageHead title={t('title')} line={t('line', { cohort })} />
      {data.works ? null : (
        <p className={classes.off}>
          <IconMailOff size={20} stroke={1.5} aria-hidden="true" />
          <span>
            <b>{t('off.title')}</b> {t('off.body')}
          </span>
        </p>
      )}
      {data.letters.length === 0 ? (
        <EmptyState icon={<IconMail size={20} stroke={1.5} aria-hidden="true" />}>{t('none')}</EmptyState>
      ) : null}
      {states.map((state) => {
        const letters = data.letters.filter((letter) => letter.state === state)
        if (letters.length === 0) return null
        return (
          <Section key={state} title={t(`state.${state}`)} note={letters.length}>
            <ul className={classes.list}>
              {letters.map((letter) => (
                <LetterRow key={letter.id} cohortId={cohortId} letter={letter} now={now} />
              ))}
            </ul>
          </Section>
        )
      })}
    </div>
  )
}
