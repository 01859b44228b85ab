'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import button from '@/app/_kit/button.module.css'
import { RoomLayout } from '../frame/room-layout'
import card from '../parts/card.module.css'
import { PersonaLine } from '../parts/persona-line'
import { useLive } from '../session/live-session-provider'
import styles from './waiting.module.css'

/** The session was called off, or given up once begun: said plainly, with the reason if one was given. */
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
        <Link href="/today" className={`${button.btn} ${styles.away}`}>
          {t('back')}
        </Link>
      </section>
    </RoomLayout>
  )
}
