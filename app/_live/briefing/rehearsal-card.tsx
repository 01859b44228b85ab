'use client'

import { IconKeyboard } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Avatar } from '@/app/_kit/marks/avatar'
import { LazyRehearsal } from '@/app/_rehearsal/lazy'
import { isPlayer } from '@/domain/live-session/core/seat'
import { agreementOf } from '@/reading/words/nouns'
import card from '../parts/card.module.css'
import { usePresenceOf } from '../parts/use-presence-of'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'
import styles from './panels.module.css'

/** Offers supervisors and observers two minutes with the grid before the interview. `takesFocus`: they come back from it. */
export function RehearsalCard({ takesFocus, onOpen }: { takesFocus: boolean; onOpen: () => void }) {
  const t = useTranslations('rehearsal.card')
  useEffect(() => LazyRehearsal.fetchAhead(), [])
  return (
    <section className={`${card.card} ${styles.panel}`}>
      <h2>{t('title')}</h2>
      <p className={styles.words}>{t('body')}</p>
      <Button autoFocus={takesFocus} onClick={onOpen}>
        <IconKeyboard size={18} stroke={1.5} aria-hidden />
        {t('open')}
      </Button>
    </section>
  )
}

/** The rehearsal with the grid of this interview, and who is in the room meanwhile. */
export function BriefingRehearsal({ onLeave }: { onLeave: () => void }) {
  const t = useTranslations('rehearsal')
  const people = useTranslations('briefing.people')
  const { room, state } = useLive()
  const presenceOf = usePresenceOf()
  const { nameOf, advisorName, beneficiaryName } = useCast()
  const players = room.people.filter(({ seat }) => isPlayer(seat))
  const areReady = players.every(({ personId }) => state.ready.has(personId))
  return (
    <LazyRehearsal
      grid={room.grid}
      focus={state.focus}
      ticksFrame={room.viewer.seat === 'supervisor'}
      back={t('backToBriefing')}
      onLeave={onLeave}
      notice={
        areReady
          ? t('bothReady', { advisor: advisorName, beneficiary: beneficiaryName, ...agreementOf(players) })
          : null
      }
      beside={
        <section className={`${card.card} ${styles.players}`}>
          <h2>{people('title')}</h2>
          <ul>
            {players.map(({ personId, name, form }) => (
              <li key={personId}>
                <Avatar name={name} personId={personId} size={24} />
                <b>{nameOf(personId)}</b>
                <span>{people(presenceOf(personId), { form })}</span>
              </li>
            ))}
          </ul>
        </section>
      }
    />
  )
}
