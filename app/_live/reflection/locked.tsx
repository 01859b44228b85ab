'use client'

import { IconLock, IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Either } from '@/app/_kit/text/either'
import { useList } from '@/app/_kit/text/use-list'
import { forgetDraft } from '@/client/draft/draft-backup'
import { elides } from '@/reading/words/elides'
import { RoomLayout } from '../frame/room-layout'
import card from '../parts/card.module.css'
import { CompareCard } from '../recall/compare-card'
import { RedrawCard } from '../recall/redraw-card'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'
import { useIsUnsupervised } from '../session/use-is-unsupervised'
import { AnswersFold } from './lazy'
import { OwnUpload } from './lazy-upload'
import styles from './reflection.module.css'

/** After locking: who has still to lock, and one's own answers to read again. */
export function Locked() {
  const t = useTranslations('reflection')
  const { room, confirmed } = useLive()
  const { liveSessionId, viewer } = room
  const { seat, personId } = viewer
  const isLocked = (seat === 'advisor' || seat === 'beneficiary') && confirmed.locked.has(seat)
  useEffect(() => {
    if (isLocked) forgetDraft(liveSessionId, personId)
  }, [isLocked, liveSessionId, personId])
  return (
    <RoomLayout narrow title={t('locked.title')} lead={t('locked.lead')}>
      <LockStates />
      {seat === 'advisor' || seat === 'beneficiary' ? <OwnUpload className={card.card} /> : null}
      {seat === 'advisor' && isLocked && <RedrawCard />}
      {seat === 'beneficiary' && <CompareCard />}
      {seat === 'advisor' || seat === 'beneficiary' ? <AnswersFold /> : null}
    </RoomLayout>
  )
}

/** Whether each player has locked, and what comes next. */
export function LockStates() {
  const t = useTranslations('reflection.locked')
  const { state } = useLive()
  const { advisorName, beneficiaryName, supervisorName } = useCast()
  const supervised = String(!useIsUnsupervised())
  const players = [
    { seat: 'advisor', name: advisorName },
    { seat: 'beneficiary', name: beneficiaryName },
  ] as const
  const list = useList()
  const writing = players.filter(({ seat }) => !state.locked.has(seat)).map(({ name }) => name)
  return (
    <section className={`${card.card} ${styles.states}`}>
      <ul>
        {players.map(({ seat, name }) => {
          const locked = state.locked.has(seat)
          const Icon = locked ? IconLock : IconPencil
          return (
            <li key={seat} data-locked={locked || undefined}>
              <span>{t(seat, { name, elided: elides(name) })}</span>
              <span className={styles.lockState}>
                <Icon size={16} stroke={1.5} aria-hidden />
                <Either said={t(locked ? 'yes' : 'notYet')} other={t(locked ? 'notYet' : 'yes')} />
              </span>
            </li>
          )
        })}
      </ul>
      <p role="status">
        {writing.length > 0
          ? t('waitingFor', { names: list(writing) })
          : t('supervisorNext', { supervisor: supervisorName, supervised })}
      </p>
    </section>
  )
}
