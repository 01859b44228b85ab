'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { legend } from '@/reading/shapes/legend'
import styles from './timeline-legend.module.css'

// While an interview runs, the advisor has not recalled anything yet.
const entries = legend.filter(({ shape }) => shape !== 'recalled')

/** What each shape stands for. */
export function TimelineLegend() {
  const t = useTranslations('timeline')
  return (
    <ul className={styles.legend} aria-label={t('legend.label')}>
      {entries.map((entry) => (
        <li key={entry.says}>
          <CodeShape shape={entry.shape} valence={entry.valence} size={12} />
          {t(`legend.${'short' in entry ? entry.short : entry.says}`)}
        </li>
      ))}
    </ul>
  )
}
