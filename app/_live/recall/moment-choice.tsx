'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { useInterview } from '@/app/_live/session/use-interview'
import { recalledMoment } from '@/reading/recall/recalled-moment'
import { clockText } from '@/reading/words/clock-text'
import styles from './comparisons.module.css'

type MomentChoiceProps = {
  readonly letter: string
  readonly atMs: number
  readonly input: Pick<ComponentProps<'input'>, 'name' | 'value' | 'checked' | 'onChange'>
}

/** One of two moments: its time, its phase where phases are shown live, and the fact that was given just before. */
export function MomentChoice({ letter, atMs, input }: MomentChoiceProps) {
  const t = useTranslations('recall.compare')
  const quote = useTranslations('room')
  const interview = useInterview()
  const { phase, given } = recalledMoment(interview, atMs)
  return (
    <label className={styles.moment}>
      <input type="radio" {...input} />
      <span className={styles.letter}>{letter}</span>
      <span className={styles.what}>
        <span className={styles.when}>
          <b>{clockText(atMs)}</b>
          {phase !== null && <span>{phase}</span>}
        </span>
        {given !== null && (
          <span className={styles.given}>
            {t('given')} <q>{quote('quote', { text: given })}</q>
          </span>
        )}
      </span>
    </label>
  )
}
