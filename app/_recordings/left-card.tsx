'use client'

import { useTranslations } from 'next-intl'
import styles from './left-card.module.css'
import { useLength } from './use-length'
import { useStanding } from './use-standing'

/** What of this person's recordings still waits in this browser, until it is sent; nothing where nothing waits. */
export function LeftCard({ personId }: { personId: string | null }) {
  const t = useTranslations('capture.left')
  const length = useLength()
  const standing = useStanding({ personId, liveSessionId: null })
  if (!standing || standing.waitingMs === 0) return null
  return (
    <section className={styles.card}>
      <h2>{t('title', { length: length(standing.waitingMs) })}</h2>
      <p>{t(standing.obstacle)}</p>
      <p>{t('clearing')}</p>
    </section>
  )
}
