'use client'

import { IconEraser } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useInterview } from '@/app/_live/session/use-interview'
import type { LoggedKind } from '@/domain/retention/retention'
import { sayErased, sayErasedKind } from '@/reading/kept/say-erased'
import styles from './shut-views.module.css'

/** What was erased of this interview at the end of its time, and when: calmly, under the timeline that shows what is left. */
export function ErasedViews() {
  const t = useTranslations('retention.erased')
  const said = sayErased(useInterview())
  return (
    <div className={styles.erased}>
      <IconEraser size={18} stroke={1.6} aria-hidden />
      <p>{[...said, t('stays')].join(' ')}</p>
    </div>
  )
}

/** In the place of what was made from one kind: its title, and why it is not there. */
export function ErasedCard({ title, kind }: { title: string; kind: LoggedKind }) {
  const t = useTranslations('retention.erased')
  const said = sayErasedKind(useInterview(), kind)
  return (
    <section className={`${styles.card} ${styles.gone}`} aria-label={title}>
      <IconEraser size={18} stroke={1.6} aria-hidden />
      <div>
        <h2>{title}</h2>
        <p>{said}</p>
        {kind === 'marks' && <p>{t('noFigures')}</p>}
      </div>
    </section>
  )
}
