'use client'

import { IconLayoutGrid } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useDates } from '@/app/_kit/text/use-dates'
import { WhenTag } from '../../_sessions/when-tag'
import type { DaySlot, OrganisedDay } from './day'
import classes from './slot-card.module.css'
import { SlotRow } from './slot-row'
import { wallPath } from './wall-path'

type SlotCardProps = {
  day: OrganisedDay
  slot: DaySlot
  now: number
  /** Whether it leads the page: the one primary button is on it. */
  isFirst: boolean
  isCohortNamed: boolean
}

/** The slot that comes first in a cohort: its rooms, how ready each is, and the way to their wall. */
export function SlotCard({ day, slot, now, isFirst, isCohortNamed }: SlotCardProps) {
  const t = useTranslations('today.slot')
  const dates = useDates(day.timeZone)
  const id = `slot-${day.cohortId}`
  const time = dates.time(slot.startsAt)
  const waiting = slot.sessions.find(({ status }) => status === 'scheduled')
  const status = (waiting ?? slot.sessions[0])?.status ?? 'scheduled'
  return (
    <section className={classes.card} data-first={isFirst || undefined} aria-labelledby={id}>
      <div className={classes.head}>
        <div>
          <WhenTag card={{ status, scheduledFor: slot.startsAt, timeZone: day.timeZone }} now={now} />
          <h2 id={id} className={classes.title}>
            {slot.round ? t('ofRound', { round: slot.round.title, time }) : t('alone', { time })}
          </h2>
          {isCohortNamed ? <p className={classes.cohort}>{day.cohortName}</p> : null}
        </div>
        <ButtonLink
          href={wallPath(day.cohortId, slot.startsAt)}
          size="l"
          kind={isFirst ? 'primary' : 'plain'}
          className={classes.wall}
        >
          <IconLayoutGrid size={16} stroke={1.5} aria-hidden="true" />
          {t('wall')}
        </ButtonLink>
      </div>
      <ul className={classes.rooms}>
        {slot.sessions.map((session) => (
          <SlotRow key={session.id} session={session} />
        ))}
      </ul>
    </section>
  )
}
