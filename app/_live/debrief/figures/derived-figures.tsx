'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useLive } from '@/app/_live/session/live-session-provider'
import { cueCounts, cueEffects } from '@/domain/live-session/figures/cue-effects'
import { meanDialResponse } from '@/domain/live-session/figures/dial-response'
import { complexReflections, reflectionsPerQuestion } from '@/domain/live-session/figures/reflections'
import { type Timeline, timelineOf } from '@/domain/live-session/timeline'
import type { Read } from '@/reading/figures/reading-sources'
import { signed } from '@/reading/words/signed'
import { ReadingHint } from '../later'
import styles from './figures.module.css'

/** Figures made of marks and dial together, each with its reading on demand, none under five marks. */
export function DerivedFigures() {
  const t = useTranslations('findings.figures')
  const format = useFormatter()
  const { room, state, now } = useLive()
  const timeline = timelineOf(state, room.grid, state.clock.endedAt ?? now())
  const marks = timeline.tracks.find(({ track }) => track === 'supervisor')?.marks ?? []
  const perQuestion = reflectionsPerQuestion(room.grid, marks)
  const complex = complexReflections(room.grid, marks)
  const after = (valence: 'demonstrated' | 'missed') => {
    const { mean } = meanDialResponse(
      timeline,
      marks.filter((mark) => mark.valence === valence),
    )
    return mean === null ? null : signed(Math.round(mean))
  }
  return (
    <>
      {(perQuestion || complex) && (
        <ul>
          {perQuestion && (
            <Line
              of="reflectionsPerQuestion"
              name={t('reflectionsPerQuestion')}
              value={
                perQuestion.ratio === null
                  ? null
                  : format.number(perQuestion.ratio, { maximumFractionDigits: 1 })
              }
            />
          )}
          {complex && (
            <Line
              of="complexReflections"
              name={t('complexReflections')}
              value={complex.share === null ? null : t('percent', { share: Math.round(complex.share * 100) })}
            />
          )}
        </ul>
      )}
      <ul>
        <Line of="dialResponse" name={t('afterPlus')} value={after('demonstrated')} />
        <Line name={t('afterMinus')} value={after('missed')} />
      </ul>
      <CueFigures timeline={timeline} />
    </>
  )
}

/** Cues counted, never as a rate: they are too few for one. */
function CueFigures({ timeline }: { timeline: Timeline }) {
  const t = useTranslations('findings.figures')
  const { sent, seen, thenPositive, thenNegative } = cueCounts(cueEffects(timeline))
  if (sent === 0) return null
  return (
    <ul>
      <Line of="cueEffects" name={t('cues')} value={t('cuesSeen', { seen, sent })} />
      <Line name={t('thenPositive')} value={String(thenPositive)} />
      <Line name={t('thenNegative')} value={String(thenNegative)} />
    </ul>
  )
}

function Line({ of, name, value }: { of?: Read; name: string; value: string | null }) {
  const t = useTranslations('findings.figures')
  return (
    <li className={styles.line}>
      <span>{name}</span>
      <span>{of && <ReadingHint of={of} name={name} />}</span>
      {value === null ? (
        <span className={styles.few} title={t('tooFewWhy')}>
          {t('tooFew')}
        </span>
      ) : (
        <b>{value}</b>
      )}
    </li>
  )
}
