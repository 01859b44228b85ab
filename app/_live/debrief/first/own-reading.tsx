'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useInterview } from '@/app/_live/session/use-interview'
import { codeOf, ratedCodes } from '@/domain/observation/grid'
import { keepsMoment, ratingScale } from '@/domain/observation/self-assessment'
import { ownRating, saidNoOccasion } from '@/reading/figures/own-ratings'
import { signOfMoment } from '@/reading/shapes/sign'
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
  const { text, at, codeKey, direction } = own.moment
  const code = codeKey ? codeOf(room.grid, codeKey) : undefined
  const rated = ratedCodes(room.grid)
    .map((each) => ({ code: each, value: ownRating(state, each.key)?.value ?? null }))
    .filter(({ code: { key }, value }) => value !== null || saidNoOccasion(state, key))
  return (
    <div className={styles.own}>
      {keepsMoment(own) && (
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
              {text && <blockquote>{t('quote', { text: insideQuotes(text) })}</blockquote>}
              <p>
                <CodeShape {...signOfMoment(direction)} size={12} />
                {words.t(`timeline.direction.${direction ?? 'unsaid'}`)}
                {code && <span>· {words.inLanguage(code.label)}</span>}
              </p>
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
                {value === null ? (
                  <span className={styles.none}>{t('noOccasion')}</span>
                ) : (
                  <>
                    <span className={styles.steps} aria-hidden>
                      {ratingScale.map((step) => (
                        <i key={step.value} data-on={step.value <= value || undefined} />
                      ))}
                    </span>
                    <span>{t('ofSteps', { value, steps: ratingScale.length })}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
