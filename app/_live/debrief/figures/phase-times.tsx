'use client'

import { useTranslations } from 'next-intl'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useInterview } from '@/app/_live/session/use-interview'
import { timeBudget } from '@/reading/figures/time-budget'
import { clockText } from '@/reading/words/clock-text'
import styles from './figures.module.css'
import { Rating } from './rating'

/** Time spent in each phase beside the time planned, and the advisor's own rating of the phase. */
export function PhaseTimes() {
  const t = useTranslations('debrief.figures')
  const { now } = useLive()
  const interview = useInterview()
  return (
    <div className={styles.table} data-phase>
      <h3 className={styles.heads}>
        <span>{t('time')}</span>
        <span>{t('spent')}</span>
        <span>{t('planned')}</span>
        <span>{t('self', { name: interview.cast.advisorName })}</span>
      </h3>
      <ul>
        {timeBudget(interview, now()).map(({ phase, name, plannedMs, spentMs }) => (
          <li key={phase} className={styles.line}>
            <span>{name}</span>
            <b>{clockText(spentMs)}</b>
            <span className={styles.few}>{t('minutes', { minutes: plannedMs / 60_000 })}</span>
            <Rating of={phase} />
          </li>
        ))}
      </ul>
    </div>
  )
}
