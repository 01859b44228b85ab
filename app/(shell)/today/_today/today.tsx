'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { useDates } from '@/app/_kit/text/use-dates'
import { useTRPC } from '@/app/_trpc/client'
import { firstName } from '@/reading/names/first-name'
import { capitalised } from '@/reading/words/capitalised'
import { NothingPlanned } from '../../_sessions/nothing-planned'
import { SessionList } from '../../_sessions/session-list'
import { PageHead } from '../../_shell/page-head'
import { Section } from '../../_shell/section'
import { LeadingCard } from './leading-card'
import { Owed } from './owed'
import { Recent } from './recent'
import classes from './today.module.css'

const REFRESH_MS = 20_000

/** The day of whoever is signed in: what goes on, what they owe, what follows. */
export function Today() {
  const t = useTranslations('today')
  const dates = useDates()
  const trpc = useTRPC()
  const { data } = useSuspenseQuery(
    trpc.today.overview.queryOptions(undefined, { refetchInterval: REFRESH_MS }),
  )
  const { data: me } = useSuspenseQuery(trpc.person.me.queryOptions())
  const now = useNow({ updateInterval: REFRESH_MS }).getTime()
  const [lead, ...others] = [...data.now, ...data.next]
  const alsoNow = others.filter((card) => data.now.includes(card))
  const next = others.filter((card) => !data.now.includes(card))
  return (
    <>
      <PageHead
        title={t('hello', { name: firstName(me.person?.name ?? '') })}
        line={`${capitalised(dates.day(now, now))}, ${dates.time(now)}`}
      />
      <div className={classes.grid}>
        <div className={classes.main}>
          {lead ? (
            <LeadingCard card={lead} now={now} isNow={data.now.includes(lead)} />
          ) : (
            <NothingPlanned me={me} />
          )}
          {alsoNow.length > 0 ? (
            <Section title={t('alsoNow')}>
              <SessionList cards={alsoNow} now={now} />
            </Section>
          ) : null}
          {next.length > 0 ? (
            <Section title={t('next')}>
              <SessionList cards={next} now={now} />
            </Section>
          ) : null}
        </div>
        <aside className={classes.aside} aria-label={t('aside')}>
          <Owed owed={data.owed} now={now} />
          <Recent cards={data.recent} now={now} />
        </aside>
      </div>
    </>
  )
}
