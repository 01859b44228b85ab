'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useDates } from '@/app/_kit/text/use-dates'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { useTRPC } from '@/app/_trpc/client'
import { isHeld } from '@/domain/live-session/core/held'
import { clockText } from '@/reading/words/clock-text'
import { Reinstate } from '../../_sessions/reinstate'
import { PageHead } from '../../_shell/page-head'
import classes from './edit.module.css'
import { EditForm } from './edit-form'
import type { Agreement } from './edit-request'

type EditProps = {
  cohortId: string
  liveSessionId: string
  /** Whose seat is empty in the form, for another person to take; null: none. */
  replacedId: string | null
}

/** Edits an interview until it begins; afterwards says that it has. */
export function Edit({ cohortId, liveSessionId, replacedId }: EditProps) {
  const t = useTranslations('planning.edit')
  const now = useNow().getTime()
  const trpc = useTRPC()
  const { data: choices } = useSuspenseQuery(trpc.cohort.schedulingChoices.queryOptions({ cohortId }))
  const { data: agreement } = useSuspenseQuery(trpc.liveSession.agreement.queryOptions({ liveSessionId }))
  const dates = useDates(choices.timeZone)
  const reinstate = useTranslations('planning.reinstate')
  const { shortName, scheduledFor, status, isReinstatable, formerNames } = agreement
  const nameOf = (id: string) =>
    choices.members.find(({ personId }) => personId === id)?.name ?? formerNames[id]
  const hour = { day: dates.day(scheduledFor, now), time: dates.time(scheduledFor) }
  const isOpen = status === 'scheduled' || status === 'briefing'
  return (
    <>
      <PageHead
        title={t(isOpen ? 'title' : 'agreedTitle')}
        line={t(isOpen ? 'line' : 'agreedLine', { persona: shortName, ...hour })}
      />
      {isOpen ? (
        <EditForm
          liveSessionId={liveSessionId}
          choices={choices}
          replacedId={replacedId}
          opened={agreement}
        />
      ) : (
        <section className={classes.done}>
          <p>{t(status === 'cancelled' ? 'cancelled' : 'over')}</p>
          <Agreed agreement={agreement} nameOf={nameOf} />
          <span className={classes.actions}>
            {isReinstatable ? (
              <Reinstate liveSessionId={liveSessionId} nameOf={nameOf} label={reinstate('go')} isPrimary />
            ) : null}
            <ButtonLink
              href={`/cohorts/${cohortId}/sessions/new`}
              kind={isReinstatable ? undefined : 'primary'}
            >
              {t('again')}
            </ButtonLink>
          </span>
        </section>
      )}
    </>
  )
}

type AgreedProps = { agreement: Agreement; nameOf: (personId: string) => string | undefined }

/** The agreement of an interview that has begun or is over: seats, room and progress. */
function Agreed({ agreement, nameOf }: AgreedProps) {
  const t = useTranslations('planning.edit')
  const say = useTranslations('common.status')
  const nouns = useNouns()
  const { seats, where, status, ranMs } = agreement
  const ran = isHeld(status) && ranMs !== null ? t('held', { length: clockText(ranMs) }) : null
  return (
    <dl className={classes.agreed}>
      <div>
        <dt>{t('stands')}</dt>
        <dd>{[ran, say(status)].filter(Boolean).join(' · ')}</dd>
      </div>
      {seats.map(({ personId, seat }) => (
        <div key={personId}>
          <dt>{nouns.seat(seat, [])}</dt>
          <dd>{nameOf(personId) ?? ''}</dd>
        </div>
      ))}
      {where?.kind === 'room' ? (
        <div>
          <dt>{t('room')}</dt>
          <dd>{where.name}</dd>
        </div>
      ) : null}
    </dl>
  )
}
