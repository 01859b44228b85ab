'use client'

import { IconAlertTriangle, IconCheck, IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Link } from '@/app/_kit/buttons/link'
import { useDates } from '@/app/_kit/text/use-dates'
import { firstName } from '@/reading/names/first-name'
import { inSeat, players } from '../../_sessions/people'
import { Section } from '../../_shell/section'
import { type DaySlot, holdsNothingUp, hrefOf, type OrganisedDay, type SlotSession } from './day'
import classes from './rest-of-day.module.css'
import { useRoomName } from './use-room-name'
import { wallPath } from './wall-path'

type RestOfDayProps = { day: OrganisedDay; slots: readonly DaySlot[]; title: string; now: number }

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** The slots that follow: each room with its people, those without one, and how many are ready. */
export function RestOfDay({ day, slots, title, now }: RestOfDayProps) {
  const t = useTranslations('today.rest')
  const dates = useDates(day.timeZone)
  return (
    <Section title={title} note={t('note')}>
      <ul className={classes.slots}>
        {slots.map((slot) => (
          <li key={slot.startsAt} className={classes.slot}>
            <Link
              href={wallPath(day.cohortId, slot.startsAt)}
              className={classes.hour}
              aria-label={t('wallOf', { time: dates.time(slot.startsAt) })}
            >
              {dates.time(slot.startsAt)}
            </Link>
            <ul className={classes.rooms}>
              {slot.sessions.map((session) => (
                <Room key={session.id} session={session} />
              ))}
              {(slot.startsAt > now ? slot.free : []).map((place) => (
                <li key={place.roomId} className={classes.free}>
                  <Link href={freeHref(day.cohortId, place)} className={classes.link}>
                    <IconPlus {...icon} />
                    {t('free', { room: place.name })}
                  </Link>
                </li>
              ))}
            </ul>
            <span className={classes.count}>
              {t('count', {
                ready: slot.sessions.filter(holdsNothingUp).length,
                rooms: slot.sessions.length,
              })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Room({ session }: { session: SlotSession }) {
  const t = useTranslations('today.slot')
  const nameOf = useRoomName()
  const isReady = holdsNothingUp(session)
  const supervisor = session.readiness?.supervisor === 'missing' ? null : inSeat(session, 'supervisor')[0]
  const href = hrefOf(session)
  const { advisor, beneficiary } = players(session)
  const whole = [advisor, beneficiary].join(', ')
  const who = t.rich('pair', { ...players(session, 'short'), b: (chunks) => <b>{chunks}</b> })
  return (
    <li className={classes.room} data-ready={isReady || undefined}>
      <span className={classes.where} title={supervisor?.name}>
        <span className={classes.place}>{nameOf(session)}</span>
        {supervisor ? `, ${firstName(supervisor.name)}` : `, ${t('toChoose')}`}
      </span>
      {isReady ? (
        <IconCheck {...icon} className={classes.ready} />
      ) : (
        <IconAlertTriangle {...icon} className={classes.held} />
      )}
      <span className={classes.who} title={whole}>
        {href ? (
          <Link href={href} className={classes.link}>
            {who}
          </Link>
        ) : (
          who
        )}
      </span>
    </li>
  )
}

function freeHref(cohortId: string, { roundId, slotId, roomId }: DaySlot['free'][number]): string {
  const asked = new URLSearchParams({ round: roundId, slot: slotId, room: roomId })
  return `/cohorts/${cohortId}/sessions/new?${asked}`
}
