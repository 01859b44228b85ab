'use client'

import { useLocale, useTranslations } from 'next-intl'
import buttons from '@/app/_kit/button.module.css'
import { CodeShape } from '@/app/_kit/code-shape'
import { Tag } from '@/app/_kit/tag'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import type { Timeline, TimelineMark } from '@/domain/live-session/timeline'
import { localize } from '@/domain/localized'
import { codeOf } from '@/domain/observation/grid'
import { elides } from '@/reading/words/elides'
import { MarkCounts } from '../parts/mark-counts'
import { MarkMoments } from '../parts/mark-moments'
import { Recalled } from './finding-views'
import styles from './focus-first.module.css'

/** Moments shown one by one; the timeline shows the others. */
const mostMoments = 8

type FocusFirstProps = {
  timeline: Timeline
  /** Whether the timeline shows this code alone. */
  isAlone: boolean
  onAlone: (codeKey: string | null) => void
  onChoose: (mark: TimelineMark) => void
  onGo: (atMs: number) => void
}

/** What the advisor had chosen to work on, before anything else: their own reading of it, and each moment it was marked. */
export function FocusFirst({ timeline, isAlone, onAlone, onChoose, onGo }: FocusFirstProps) {
  const t = useTranslations('findings.focus')
  const views = useTranslations('findings.views')
  const locale = useLocale()
  const { room, state } = useLive()
  const { advisorName, nameOf, supervisors } = useCast()
  const code = state.focus === null ? undefined : codeOf(room.grid, state.focus)
  if (!code) return null
  const rating = state.selfAssessment?.ratings[code.key]
  const readings = timeline.tracks.map(({ track, ownerId, marks }) => ({
    track,
    name: ownerId === null ? t('supervisors', { count: supervisors.length }) : nameOf(ownerId),
    marks: marks.filter((mark) => mark.codeKey === code.key),
  }))
  const [main] = readings
  const moments = main?.marks ?? []
  return (
    <section className={styles.focus} aria-labelledby="focus-title">
      <div className={styles.head}>
        <h3 id="focus-title">
          <CodeShape shape="focus" valence={null} size={14} />
          <span>
            {t('title', {
              name: advisorName,
              elided: elides(advisorName),
              focus: localize(code.shortLabel, locale).toLocaleLowerCase(locale),
            })}
          </span>
        </h3>
        <button
          type="button"
          className={`${buttons.btn} ${buttons.ghost} ${buttons.xs}`}
          aria-pressed={isAlone}
          onClick={() => onAlone(isAlone ? null : code.key)}
        >
          {t('alone')}
        </button>
      </div>
      <ul className={styles.readings}>
        {rating !== undefined && (
          <li>
            <Tag>{views('rating', { name: advisorName, rating })}</Tag>
          </li>
        )}
        {readings.map(({ track, name, marks }) => (
          <li key={track}>
            <Tag>
              <MarkCounts code={code} name={name} marks={marks} />
            </Tag>
          </li>
        ))}
        <Recalled codeKey={code.key} onGo={onGo} />
      </ul>
      {moments.length > 0 && (
        <MarkMoments label={t('moments')} marks={moments.slice(0, mostMoments)} onChoose={onChoose}>
          {moments.length > mostMoments && t('more', { count: moments.length - mostMoments })}
        </MarkMoments>
      )}
    </section>
  )
}
