'use client'

import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { LeftCard } from '@/app/_recordings/left-card'
import { useTRPC } from '@/app/_trpc/client'
import { NothingPlanned } from '../../_sessions/nothing-planned'
import { SessionList } from '../../_sessions/session-list'
import { Section } from '../../_shell/section'
import { Decisions } from '../../cohorts/_overview/decisions'
import { stillToCome } from '../_organised/day'
import { DayBefore } from '../_organised/day-before'
import { MailCard } from '../_organised/mail-card'
import { RestOfDay } from '../_organised/rest-of-day'
import { RoundCard } from '../_organised/round-card'
import { AskedHours } from './asked-hours'
import { AskedLoans } from './asked-loans'
import { ComingErasures } from './coming-erasures'
import { Leads } from './leads'
import { LookAgain } from './look-again'
import { Meanwhile } from './meanwhile'
import { NoneNext } from './none-next'
import { Owed } from './owed'
import classes from './today.module.css'
import { TodayHead } from './today-head'
import { useSlotTitle } from './use-slot-title'
import { WaitingQuestions } from './waiting-questions'

const REFRESH_MS = 20_000
/** After a return from a room, what was done there is gone from the list. */
const STALE_MS = 5_000

/**
 * The day of the signed-in person: what comes first, what they owe, what follows; and for each cohort that they plan its slots, its
 * next round, its letters and what waits for a decision.
 */
export function Today() {
  const t = useTranslations('today')
  const trpc = useTRPC()
  const { data } = useSuspenseQuery(
    trpc.today.overview.queryOptions(undefined, { refetchInterval: REFRESH_MS, staleTime: STALE_MS }),
  )
  const { data: me } = useSuspenseQuery(trpc.person.me.queryOptions())
  const { data: back } = useQuery(trpc.today.lookBack.queryOptions(undefined, { staleTime: STALE_MS }))
  const { data: coming } = useQuery(trpc.retention.coming.queryOptions())
  const now = useNow({ updateInterval: REFRESH_MS }).getTime()
  const slotTitle = useSlotTitle(now)
  const { organised } = data
  const lead = data.now[0] ?? data.next[0]
  const alsoNow = data.now.filter((card) => card !== lead)
  const next = data.next.filter((card) => card !== lead)
  const isSeated = me.memberships.some(({ role }) => role !== 'coordinator')
  const owes = data.owed.length + (back?.repairs.length ?? 0) + (back?.naming ?? 0) > 0
  const isAlone = organised.length === 0
  return (
    <>
      <TodayHead data={data} me={me} lead={lead ?? null} now={now} />
      <div className={classes.grid}>
        <div className={classes.lead}>
          <Leads data={data} lead={lead ?? null} now={now} isCohortNamed={me.memberships.length > 1} />
          {!lead && isAlone ? <NothingPlanned me={me} /> : null}
          <WaitingQuestions />
          <AskedLoans />
          <AskedHours />
        </div>
        <aside className={classes.aside} aria-label={t('aside')}>
          {isAlone || isSeated || owes ? (
            <Owed owed={data.owed} repairs={back?.repairs ?? []} naming={back?.naming ?? 0} now={now} />
          ) : null}
          {organised.map(({ cohortId, cohortName }) => (
            <Decisions key={cohortId} cohortId={cohortId} {...(organised.length > 1 ? { cohortName } : {})} />
          ))}
          <LeftCard personId={me.person?.id ?? null} />
          <ComingErasures coming={coming} now={now} />
          <LookAgain
            passages={back?.passages ?? []}
            moment={back?.moment ?? null}
            cards={data.recent}
            now={now}
          />
          {organised.map((day) => (
            <DayBefore key={day.cohortId} day={day} now={now} />
          ))}
        </aside>
        <div className={classes.rest}>
          {alsoNow.length > 0 ? (
            <Section title={t('alsoNow')}>
              <SessionList cards={alsoNow} now={now} />
            </Section>
          ) : null}
          {organised.map((day) => {
            const slots = stillToCome(day.slots.slice(1), now)
            return slots.length > 0 ? (
              <RestOfDay
                key={day.cohortId}
                day={day}
                slots={slots}
                title={slotTitle(day, organised.length > 1)}
                now={now}
              />
            ) : null
          })}
          {next.length > 0 ? (
            <Section title={isAlone ? t('next') : t('mine')}>
              <SessionList cards={next} now={now} />
            </Section>
          ) : null}
          {isAlone && !lead ? <Meanwhile me={me} /> : null}
          {isAlone && lead && alsoNow.length + next.length === 0 ? <NoneNext me={me} /> : null}
          {organised.map((day) => (
            <div key={day.cohortId}>
              {organised.length > 1 ? <p className={classes.cohort}>{day.cohortName}</p> : null}
              <div className={classes.cards}>
                <RoundCard day={day} now={now} />
                <MailCard day={day} />
              </div>
            </div>
          ))}
        </div>
      </div>
    </>
  )
}
