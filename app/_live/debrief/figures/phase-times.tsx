'use client'

import { useTranslations } from 'next-intl'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useInterview } from '@/app/_live/session/use-interview'
import { timeBudget } from '@/reading/figures/time-budget'
import { clockText } from '@/reading/words/clock-text'
import { elides } from '@/reading/words/elides'
import { ReadingHint } from '../parts/lazy'
import styles from './figures.module.css'
import { Rating } from './rating'

/** Time spent in each phase beside the time planned, and the advisor's own rating of the phase. */
export function PhaseTimes() {
  const t = useTranslations('debrief.figures')
  const { now } = useLive()
  const interview = useInterview()
  const { advisorName } = interview.cast
  const phases = timeBudget(interview, now())
  const longest = Math.max(...phases.flatMap(({ plannedMs, spentMs }) => [plannedMs, spentMs]), 1)
  return (
    <div>
      <h3 className={styles.split}>
        <span>
          {t('time')} <u className={styles.tick} aria-hidden />
        </span>
        <ReadingHint of="timeBudget" name={t('time')} />
        <span>{t('selfColumn', { name: advisorName, elided: elides(advisorName) })}</span>
      </h3>
      <ul>
        {phases.map(({ phase, name, plannedMs, spentMs }) => {
          const spoken = t('timeSpoken', {
            phase: name,
            spent: clockText(spentMs),
            planned: plannedMs / 60_000,
          })
          return (
            <li key={phase} className={styles.line} data-phase>
              <span>{name}</span>
              <span className={styles.track} role="img" aria-label={spoken}>
                <i style={{ width: `${(spentMs / longest) * 100}%` }} />
                <u style={{ left: `${Math.min(99, (plannedMs / longest) * 100)}%` }} />
              </span>
              <b>{clockText(spentMs)}</b>
              <Rating of={phase} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
