'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/code-shape'
import styles from './timeline-legend.module.css'

const entries = [
  { key: 'demonstrated', shape: 'triangle', valence: 'demonstrated' },
  { key: 'missed', shape: 'triangle', valence: 'missed' },
  { key: 'principle', shape: 'square', valence: 'upheld' },
  { key: 'breached', shape: 'square', valence: 'breached' },
  { key: 'question', shape: 'ring', valence: null },
  { key: 'reformulation', shape: 'dot', valence: null },
  { key: 'other', shape: 'dash', valence: null },
  { key: 'cue', shape: 'cue', valence: null },
  { key: 'reveal', shape: 'reveal', valence: null },
] as const

/** What each shape stands for. */
export function TimelineLegend() {
  const t = useTranslations('timeline')
  return (
    <ul className={styles.legend} aria-label={t('legend.label')}>
      {entries.map(({ key, shape, valence }) => (
        <li key={key}>
          <CodeShape shape={shape} valence={valence} size={12} />
          {t(`legend.${key}`)}
        </li>
      ))}
    </ul>
  )
}
