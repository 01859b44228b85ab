'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { useTRPC } from '@/app/_trpc/client'
import styles from './lend.module.css'
import type { Loan } from './loan'
import { LoanCard } from './loan-card'
import { LoanForm } from './loan-form'
import { Teaching } from './teaching'

type LendProps = {
  readonly liveSessionId: string
  /** Where a new moment begins, on the clock of the interview; null for none. */
  readonly atMs: number | null
}

/** The moments of one interview: what holds for every loan, the use in teaching, each moment with its consents, and the form of a new one. */
export function Lend({ liveSessionId, atMs }: LendProps) {
  const t = useTranslations('lending')
  const inertUntilHydrated = useInertUntilHydrated()
  const { data: page } = useSuspenseQuery(
    useTRPC().lending.moments.queryOptions({ liveSessionId }, { refetchInterval: 10_000 }),
  )
  const [written, setWritten] = useState<'new' | Loan | null>(atMs === null ? null : 'new')
  const mayPropose = page.isOpen && page.mayTeach
  const { cohortName: cohort, moments, endedCount } = page
  return (
    <main className={styles.page} {...inertUntilHydrated}>
      <header className={styles.head}>
        <ButtonLink href={`/sessions/${liveSessionId}`} kind="ghost" className={styles.back}>
          {t('back')}
        </ButtonLink>
        <h1>{t('title')}</h1>
        <p>{t('line', { cohort })}</p>
      </header>
      {page.isOpen ? <Teaching liveSessionId={liveSessionId} page={page} /> : <p>{t('notYet')}</p>}
      <section className={styles.list} aria-label={t('list.title')}>
        <h2>{t('list.title')}</h2>
        {moments.length === 0 ? <p className={styles.small}>{t('list.none')}</p> : null}
        {moments.map((loan) => (
          <LoanCard
            key={loan.id}
            liveSessionId={liveSessionId}
            page={page}
            loan={loan}
            onRewrite={mayPropose ? () => setWritten(loan) : null}
          />
        ))}
        {endedCount > 0 ? <p className={styles.small}>{t('list.ended', { count: endedCount })}</p> : null}
        {mayPropose && written === null ? (
          <Button kind="primary" size="l" className={styles.start} onClick={() => setWritten('new')}>
            {t('list.propose')}
          </Button>
        ) : null}
      </section>
      {mayPropose && written !== null ? (
        <LoanForm
          key={written === 'new' ? 'new' : `${written.id} ${written.revision}`}
          liveSessionId={liveSessionId}
          page={page}
          loan={written === 'new' ? null : written}
          atMs={atMs}
          onDone={() => setWritten(null)}
        />
      ) : null}
      <section className={styles.rules} aria-label={t('rules.title')}>
        <h2>{t('rules.title')}</h2>
        <ul>
          {(['unnamed', 'withdraw', 'goes', 'told'] as const).map((rule) => (
            <li key={rule}>{t(`rules.${rule}`)}</li>
          ))}
          {page.recorded.as === 'voices' ? <li>{t('rules.sound')}</li> : null}
        </ul>
      </section>
    </main>
  )
}
