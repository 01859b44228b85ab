'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useInterview } from '@/app/_live/session/use-interview'
import { isBlind } from '@/domain/live-session/marking/lead'
import { ratedFamilies } from '@/domain/observation/grid'
import { ratedReadings } from '@/reading/figures/own-ratings'
import { capitalised } from '@/reading/words/capitalised'
import styles from './figures.module.css'
import { Rating } from './rating'

/** The advisor's own rating of each code beside what the supervisors noted; no share under five marks. */
export function RatedReadings() {
  const t = useTranslations('debrief.figures')
  const interview = useInterview()
  const { room, state, words } = interview
  const { advisorName, supervisors, supervisorName: lead } = interview.cast
  const readings = ratedReadings(interview)
  if (readings.length === 0) return null
  const kinds = ratedFamilies(room.grid).map(({ singular }) => words.inLanguage(singular))
  const supervisorName = supervisors.length > 1 && !isBlind(state.contract) ? t('supervisors') : lead
  return (
    <div className={styles.table}>
      <h3 className={styles.heads}>
        <span>{capitalised(words.list(kinds))}</span>
        <span>{t('self', { name: advisorName })}</span>
        <span>{t('seen', { name: supervisorName })}</span>
      </h3>
      <ul>
        {readings.map(({ code, share, count }) => (
          <li key={code.key} className={styles.line} data-focus={code.key === state.focus || undefined}>
            <span>
              {words.inLanguage(code.shortLabel)}
              {code.key === state.focus && <CodeShape shape="focus" valence={null} size={12} />}
            </span>
            <Rating of={code.key} />
            {count !== null ? (
              <b>{t('times', { count })}</b>
            ) : share ? (
              <b>{t('share', share)}</b>
            ) : (
              <span className={styles.few} title={t('tooFewWhy')}>
                {t('tooFew')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
