'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useInterview } from '@/app/_live/session/use-interview'
import { signOf } from '@/domain/observation/grid'
import { ratedReadings } from '@/reading/figures/own-ratings'
import { elides } from '@/reading/words/elides'
import { ReadingHint } from '../parts/lazy'
import styles from './figures.module.css'
import { Rating } from './rating'

/** The advisor's own rating of each code beside what the supervisors noted; no share under five marks. */
export function RatedReadings() {
  const t = useTranslations('debrief.figures')
  const interview = useInterview()
  const { room, state, words } = interview
  const { advisorName } = interview.cast
  const readings = ratedReadings(interview)
  const [first] = readings
  const selfTitle = t('selfTitle', { name: advisorName, elided: elides(advisorName) })
  return (
    <div>
      <h3 className={styles.split}>
        <span>
          {selfTitle} {first && <CodeShape {...signOf(room.grid, first.code)} size={10} />}
        </span>
        <ReadingHint of="selfGap" name={selfTitle} />
      </h3>
      <ul>
        {readings.map(({ code, share }) => (
          <li key={code.key} className={styles.line} data-focus={code.key === state.focus || undefined}>
            <span>{words.inLanguage(code.shortLabel)}</span>
            <Rating of={code.key} />
            {share ? (
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
