'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useInterview } from '@/app/_live/session/use-interview'
import { codeOf, ratedCodes, signOf } from '@/domain/observation/grid'
import { ratingScale } from '@/domain/observation/self-assessment'
import { ownRating } from '@/reading/figures/own-ratings'
import { clockText } from '@/reading/words/clock-text'
import { elides } from '@/reading/words/elides'
import { insideQuotes } from '@/reading/words/inside-quotes'
import styles from './own-reading.module.css'

export type OwnReadingProps = { onGo: (atMs: number) => void }

/** What the advisor wrote before the debrief, where nothing is compared with it yet: the moment they keep, how they rate themselves. */
export function OwnReading({ onGo }: OwnReadingProps) {
  const t = useTranslations('debrief.own')
  const { room, state, words, cast } = useInterview()
  const own = state.selfAssessment
  if (!own) return null
  const name = cast.advisorName
  const { text, at, codeKey } = own.moment
  const code = codeKey ? codeOf(room.grid, codeKey) : undefined
  const rated = ratedCodes(room.grid).flatMap((each) => {
    const step = ownRating(state, each.key)
    return step ? [{ code: each, value: step.value }] : []
  })
  return (
    <div className={styles.own}>
      {text && (
        <section className={styles.part} aria-labelledby="keeps-title">
          <div className={styles.head}>
            <h3 id="keeps-title">{t('keeps', { name, elided: elides(name) })}</h3>
            <small>{t('before')}</small>
          </div>
          <div className={styles.moment}>
            {at !== null && (
              <button type="button" onClick={() => onGo(at)}>
                {clockText(at)}
              </button>
            )}
            <div>
              <blockquote>{t('quote', { text: insideQuotes(text) })}</blockquote>
              {code && (
                <p>
                  <CodeShape {...signOf(room.grid, code)} size={12} />
                  {words.inLanguage(code.label)}
                </p>
              )}
            </div>
          </div>
        </section>
      )}
      {rated.length > 0 && (
        <section className={styles.part} aria-labelledby="rates-title">
          <div className={styles.head}>
            <h3 id="rates-title">{t('rates', { name })}</h3>
            <small>{t('scale', { steps: ratingScale.length })}</small>
          </div>
          <ul>
            {rated.map(({ code: each, value }) => (
              <li key={each.key} data-focus={each.key === state.focus || undefined}>
                <span>{words.inLanguage(each.shortLabel)}</span>
                <span className={styles.steps} aria-hidden>
                  {ratingScale.map((step) => (
                    <i key={step.value} data-on={step.value <= value || undefined} />
                  ))}
                </span>
                <span>{t('ofSteps', { value, steps: ratingScale.length })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
