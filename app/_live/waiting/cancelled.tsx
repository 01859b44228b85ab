'use client'

import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { RoomLayout } from '../frame/room-layout'
import card from '../parts/card.module.css'
import { PersonaLine } from '../parts/persona-line'
import { useLive } from '../session/live-session-provider'
import styles from './waiting.module.css'

/** The session was cancelled, or abandoned once begun, with the reason if one was given. */
export function Cancelled() {
  const room = useTranslations('room')
  const t = useTranslations('room.cancelled')
  const { stage, clock } = useLive().state
  const words = clock.startedAt === null ? 'cancelled' : 'abandoned'
  const reason = stage.status === 'cancelled' ? stage.reason : null
  return (
    <RoomLayout narrow title={room(`${words}.title`)} lead={room(`${words}.body`)}>
      <section className={`${card.card} ${styles.card}`}>
        <PersonaLine />
        {reason ? (
          <div>
            <h2 className={styles.reasonTitle}>{room(`${words}.reason`)}</h2>
            <p className={card.voice}>{reason}</p>
          </div>
        ) : null}
        <ButtonLink href="/today" className={styles.away}>
          {t('back')}
        </ButtonLink>
      </section>
    </RoomLayout>
  )
}
