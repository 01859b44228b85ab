'use client'

import { IconLock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Avatar } from '@/app/_kit/marks/avatar'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import type { Seat } from '@/domain/live-session/core/seat'
import { absentees } from '@/domain/live-session/course/arrivals'
import { elides } from '@/reading/words/elides'
import { useOpening } from './opened-views'
import styles from './shut-views.module.css'

/** A band for each view that is not open yet: whose it is, what kind of thing it holds, and when it opens. */
export function ShutViews() {
  const t = useTranslations('debrief.opening')
  const { room, state, send } = useLive()
  const { shut, showsOwn, setShowsOwn } = useOpening()
  const leads = room.viewer.seat === 'supervisor' && state.stage.status === 'debrief' && !room.isArchived
  const order = state.contract?.settings.speakingOrder ?? []
  const placeOf = (seat: Seat) => (order.includes(seat) ? order.indexOf(seat) : order.length)
  const seats = shut.toSorted((a, b) => placeOf(a) - placeOf(b))
  const open = (opened: readonly Seat[]) => void send({ type: 'openViews', seats: [...opened] })
  return (
    <section className={styles.views} aria-label={t('title')}>
      <div className={styles.head}>
        <p>{t(leads ? 'hintLead' : 'hint')}</p>
        <Button size="s" kind="ghost" aria-pressed={showsOwn} onClick={() => setShowsOwn(!showsOwn)}>
          {t(showsOwn ? 'hideOwn' : 'showOwn')}
        </Button>
        {leads && (
          <Button size="s" onClick={() => open(shut)}>
            {t('openAll')}
          </Button>
        )}
      </div>
      <ul>
        {seats.map((seat) => (
          <Band key={seat} seat={seat} onOpen={leads ? () => open([seat]) : null} />
        ))}
      </ul>
    </section>
  )
}

function Band({ seat, onOpen }: { seat: Seat; onOpen: (() => void) | null }) {
  const t = useTranslations('debrief')
  const { room, state } = useLive()
  const nouns = useNouns()
  const { nameOf } = useCast()
  const absent = absentees(state)
  const people = room.people.filter((each) => each.seat === seat && !absent.has(each.personId))
  const names = people.map(({ personId }) => nameOf(personId)).join(', ')
  const speaks = state.contract?.settings.speakingOrder.includes(seat)
  return (
    <li className={styles.band} data-seat={seat}>
      <span className={styles.who}>
        {people.map(({ personId, name }) => (
          <Avatar key={personId} name={name} personId={personId} size={28} />
        ))}
        <span>
          <b>{names}</b>
          <small>{nouns.seatInline(seat, people)}</small>
        </span>
      </span>
      <span className={styles.what}>
        <IconLock size={16} stroke={1.6} aria-hidden />
        <span>
          <b>{t(`opening.holds.${seat}`)}</b>
          {' · '}
          {speaks ? t('opening.withTurn', { names, elided: elides(names) }) : t('opening.withCommitment')}
        </span>
      </span>
      {onOpen && (
        <Button
          size="s"
          aria-label={t('opening.openNamed', { names, elided: elides(names) })}
          onClick={onOpen}
        >
          {t('opening.open')}
        </Button>
      )}
    </li>
  )
}
