'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { CardAbsence } from '@/app/_absence/card-absence'
import { useTRPC } from '@/app/_trpc/client'
import { inTime } from '@/app/(shell)/_sessions/in-time'
import { NothingPlanned } from '@/app/(shell)/_sessions/nothing-planned'
import { SessionList } from '@/app/(shell)/_sessions/session-list'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { Section } from '@/app/(shell)/_shell/section'
import classes from './my-sessions.module.css'

/** Every interview of the person signed in: those to come, then those that are over. */
export function MySessions() {
  const t = useTranslations('today.sessions')
  const trpc = useTRPC()
  const { data: cards } = useSuspenseQuery(trpc.liveSession.mine.queryOptions())
  const { data: me } = useSuspenseQuery(trpc.person.me.queryOptions())
  const now = useNow().getTime()
  const { ahead, behind } = inTime(cards)
  return (
    <>
      <PageHead title={t('title')} line={t('count', { count: cards.length })} />
      <div className={classes.parts}>
        {cards.length === 0 ? <NothingPlanned me={me} /> : null}
        {ahead.length > 0 ? (
          <Section title={t('ahead')} note={ahead.length}>
            <SessionList cards={ahead} now={now} action={(card) => <CardAbsence card={card} isSmall />} />
          </Section>
        ) : null}
        {behind.length > 0 ? (
          <Section title={t('behind')} note={behind.length}>
            <SessionList cards={behind} now={now} />
          </Section>
        ) : null}
      </div>
    </>
  )
}
