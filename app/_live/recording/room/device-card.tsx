'use client'

import { useTranslations } from 'next-intl'
import { lazy } from '@/app/_kit/lazy'
import card from '../../parts/card.module.css'
import styles from './device-card.module.css'
import { useRoomRecording } from './room-place'

const DeviceChoice = lazy(() => import('./device-choice').then((module) => module.DeviceChoice))

/** In the briefing of an interview in a room: which device will record it. */
export function DeviceCard() {
  const t = useTranslations('capture.room.choice')
  const here = useRoomRecording()
  if (here === null) return null
  return (
    <section className={card.card} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <div className={styles.choice}>
        <DeviceChoice here={here} />
      </div>
    </section>
  )
}
