'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AbsenceNote } from '@/app/_absence/absence-note'
import { Link } from '@/app/_kit/buttons/link'
import { Avatar } from '@/app/_kit/marks/avatar'
import { Tag } from '@/app/_kit/marks/tag'
import { WherePlace } from '@/app/_kit/marks/where'
import { useDates } from '@/app/_kit/text/use-dates'
import { ZoneNote } from '@/app/_kit/text/zone-note'
import { localize } from '@/domain/localized'
import { capitalised } from '@/reading/words/capitalised'
import { insideSentence } from '@/reading/words/inside-sentence'
import { inSeat, players, type SessionCard } from './people'
import classes from './session-list.module.css'
import { StatusTag } from './status-tag'

type SessionRowProps = { card: SessionCard; now: number; action?: ReactNode }

/** One interview: its hour, seat, partner, supervisors and stage. */
export function SessionRow({ card, now, action }: SessionRowProps) {
  const t = useTranslations('today')
  const locale = useLocale()
  const dates = useDates(card.timeZone)
  const { scheduledFor, scenario, seat, status } = card
  const supervisor = inSeat(card, 'supervisor')[0]
  const who = t.rich(`row.${seat ?? 'none'}`, {
    ...players(card),
    with: (chunks) => <span className={classes.with}>{chunks}</span>,
  })
  return (
    <li className={classes.row}>
      <span className={classes.when}>
        <span className={classes.day}>{capitalised(dates.shortDay(scheduledFor, now))}</span>
        <span className={classes.small}>
          {dates.time(scheduledFor)} <ZoneNote at={scheduledFor} zone={card.timeZone} />
        </span>
      </span>
      <span className={classes.what}>
        {seat && status !== 'cancelled' ? (
          <Link href={`/sessions/${card.id}`} className={classes.link}>
            {who}
          </Link>
        ) : (
          <span className={classes.day}>{who}</span>
        )}
        <span className={classes.small}>
          {t('row.scenario', {
            persona: scenario.shortName,
            occupation: insideSentence(localize(scenario.occupation, locale), locale),
          })}
        </span>
        <AbsenceNote people={card.people} absent={card.absent} isShort />
      </span>
      <span className={classes.holder}>
        {supervisor ? (
          <>
            <Avatar name={supervisor.name} personId={supervisor.personId} size={24} />
            <span title={supervisor.name}>{supervisor.name}</span>
          </>
        ) : null}
      </span>
      <span className={classes.end}>
        {status === 'scheduled' ? (
          <Tag>
            <WherePlace place={card.place} where={card.where} isShort />
          </Tag>
        ) : (
          <StatusTag status={status} />
        )}
        {action ? <span className={classes.above}>{action}</span> : null}
      </span>
    </li>
  )
}
