'use client'

import { useTranslations } from 'next-intl'
import { levelSteps } from '@/domain/live-session/recording/recorder'
import styles from './level.module.css'

const steps = Array.from({ length: levelSteps }, (_, step) => step)

/** How loud the room is: twelve steps and a word. */
export function Level({ level }: { level: number }) {
  const t = useTranslations('capture.level')
  return (
    <span className={styles.level} role="img" aria-label={`${t('label')} : ${t(wordOf(level))}`}>
      <span className={styles.steps} aria-hidden>
        {steps.map((step) => (
          <i key={step} data-on={step < level || undefined} />
        ))}
      </span>
      <small aria-hidden>{t(wordOf(level))}</small>
    </span>
  )
}

function wordOf(level: number): 'none' | 'low' | 'good' | 'loud' {
  if (level === 0) return 'none'
  if (level <= 2) return 'low'
  return level === levelSteps ? 'loud' : 'good'
}
