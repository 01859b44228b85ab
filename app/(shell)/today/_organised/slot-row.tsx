'use client'

import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Link } from '@/app/_kit/buttons/link'
import { Avatar } from '@/app/_kit/marks/avatar'
import { useList } from '@/app/_kit/text/use-list'
import { neededSeats, type Readiness } from '@/domain/live-session/course/readiness'
import { inSeat, players } from '../../_sessions/people'
import { StatusTag } from '../../_sessions/status-tag'
import { hrefOf, type SlotSession } from './day'
import classes from './slot-card.module.css'
import { useRoomName } from './use-room-name'

/** One room of the slot: who meets, who supervises, what is still missing. The whole row is the link, where there is one. */
export function SlotRow({ session }: { session: SlotSession }) {
  const t = useTranslations('today.slot')
  const nameOf = useRoomName()
  const { readiness } = session
  const href = hrefOf(session)
  const who = t.rich('pair', {
    ...players(session, 'short'),
    b: (chunks) => <b>{chunks}</b>,
  })
  return (
    <li className={classes.room}>
      <span className={classes.place}>{nameOf(session)}</span>
      <span className={classes.pair}>
        {(['advisor', 'beneficiary'] as const).flatMap((seat) =>
          inSeat(session, seat).map(({ name, personId }) => (
            <Avatar key={personId} name={name} personId={personId} size={24} />
          )),
        )}
        {href ? (
          <Link href={href} className={classes.link}>
            {who}
          </Link>
        ) : (
          <span>{who}</span>
        )}
      </span>
      <Supervisor session={session} />
      <span className={classes.state}>
        {readiness ? (
          <>
            <Waits session={session} readiness={readiness} />
            <Dots readiness={readiness} />
          </>
        ) : (
          <StatusTag status={session.status} />
        )}
      </span>
    </li>
  )
}

function Supervisor({ session }: { session: SlotSession }) {
  const t = useTranslations('today.slot')
  const [first, ...others] = inSeat(session, 'supervisor')
  if (session.readiness?.supervisor === 'missing' || !first) {
    return (
      <span className={classes.missing}>
        <IconAlertTriangle size={16} stroke={1.5} aria-hidden="true" />
        {t('toChoose')}
      </span>
    )
  }
  return (
    <span className={classes.supervisor}>
      <Avatar name={first.name} personId={first.personId} size={24} />
      <span title={[first, ...others].map(({ name }) => name).join(', ')}>
        {first.name}
        {others.length > 0 ? ` +${others.length}` : ''}
      </span>
    </span>
  )
}

/** In words, the people or things that the interview waits for. */
function Waits({ session, readiness }: { session: SlotSession; readiness: Readiness }) {
  const t = useTranslations('today.slot')
  const list = useList()
  const missing = neededSeats.filter((seat) => readiness[seat] === 'missing')
  if (missing.length > 0) return t('seats', { held: neededSeats.length - missing.length })
  const names = players(session, 'short')
  const waited = (['advisor', 'beneficiary'] as const)
    .filter((seat) => readiness[seat] === 'waits')
    .map((seat) => names[seat])
  if (waited.length > 0) return t('waits', { names: list(waited) })
  return t(session.status === 'briefing' ? 'allReady' : 'ready')
}

/** The three seats as dots: filled once nothing is waited for there. The words beside say the same. */
function Dots({ readiness }: { readiness: Readiness }) {
  return (
    <span className={classes.dots} aria-hidden="true">
      {neededSeats.map((seat) => (
        <i key={seat} data-state={readiness[seat]} />
      ))}
    </span>
  )
}
