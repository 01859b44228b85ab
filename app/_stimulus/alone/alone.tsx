'use client'

import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useDates } from '@/app/_kit/text/use-dates'
import { LentGate } from '../lent-gate'
import { MomentHeard } from '../moment-heard'
import { AskedSound } from '../sound/asked-sound'
import { type QuestionPlace, useQuestion } from '../use-question'
import styles from './alone.module.css'
import { Aside } from './aside'
import { OwnStep } from './own-step'

/** A moment to prepare alone: read it, say it within a minute, look back on it, seal it; then what came and what others tried. */
export function Alone({ cohortId, questionId }: QuestionPlace) {
  const t = useTranslations('stimuli')
  const { page, now } = useQuestion({ cohortId, questionId }, 'members')
  const { view, timeZone } = page
  const dates = useDates(timeZone)
  const stroke = strokeOf(view)
  const day = view.closesAt === null ? '' : dates.day(view.closesAt, page.now)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{t('title')}</h1>
          <p>
            {view.before ? t('persona', view.before.persona) : null}
            {view.before && day !== '' ? ' · ' : null}
            {day !== '' && view.stage === 'open' ? t('alone.until', { day }) : null}
            {day !== '' && view.stage === 'closed' ? t('alone.closed', { day }) : null}
          </p>
        </div>
        <div className={styles.strokes}>
          <div aria-hidden>
            {strokes.map((each, index) => (
              <span key={each} data-done={index <= strokes.indexOf(stroke) || undefined} />
            ))}
          </div>
          <p>
            {t('alone.stroke', { at: strokes.indexOf(stroke) + 1 })}, {t(`alone.strokes.${stroke}`)}
          </p>
        </div>
      </header>
      <div className={styles.columns}>
        <div className={styles.column}>
          {view.before ? (
            <MomentHeard before={view.before}>
              <AskedSound place={{ cohortId, questionId }} sound={view.sound} of="before" />
            </MomentHeard>
          ) : null}
          {view.shut ? (
            <LentGate place={{ cohortId, questionId }} shut={view.shut} />
          ) : (
            <OwnStep place={{ cohortId, questionId }} page={page} now={now} />
          )}
        </div>
        <div className={styles.column}>
          {view.stage === 'withdrawn' || view.shut ? null : (
            <Aside place={{ cohortId, questionId }} view={view} />
          )}
        </div>
      </div>
      <ButtonLink href={`/cohorts/${cohortId}/stimuli`} kind="ghost" className={styles.back}>
        {t('alone.back')}
      </ButtonLink>
    </div>
  )
}

const strokes = ['read', 'say', 'lookBack', 'see'] as const
type Stroke = (typeof strokes)[number]

function strokeOf({ own, begunAt }: ReturnType<typeof useQuestion>['page']['view']): Stroke {
  if (own) return own.lookBack ? 'see' : 'lookBack'
  return begunAt === null ? 'read' : 'say'
}
