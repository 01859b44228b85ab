'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useDates } from '@/app/_kit/text/use-dates'
import { useTRPC } from '@/app/_trpc/client'
import { Reinstate } from '../../_sessions/reinstate'
import { PageHead } from '../../_shell/page-head'
import { Agreed } from './agreed'
import classes from './edit.module.css'
import { EditForm } from './edit-form'

type EditProps = {
  cohortId: string
  liveSessionId: string
  /** Whose seat is empty in the form, for somebody else to take; null: nobody's. */
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
        <EditForm {...{ liveSessionId, choices, replacedId }} opened={agreement} />
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
