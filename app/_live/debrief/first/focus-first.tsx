'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { Tag } from '@/app/_kit/marks/tag'
import { useInterview } from '@/app/_live/session/use-interview'
import type { Timeline, TimelineMark } from '@/domain/live-session/timeline'
import { ratingViews, recalledViews } from '@/reading/findings/finding-views'
import { focusTitle, readFocus } from '@/reading/findings/focus'
import { MarkCounts } from '../parts/mark-counts'
import { MarkMoments } from '../parts/mark-moments'
import { ViewTag } from './finding-views'
import styles from './focus-first.module.css'

/** So many moments are listed; the timeline shows the others. */
const mostMoments = 8

type FocusFirstProps = {
  timeline: Timeline
  /** Whether the timeline shows this code alone. */
  isAlone: boolean
  onAlone: (codeKey: string | null) => void
  onChoose: (mark: TimelineMark) => void
  onGo: (atMs: number) => void
}

/** The advisor's focus, shown first: their own rating of it, and each moment it was marked. */
export function FocusFirst({ timeline, isAlone, onAlone, onChoose, onGo }: FocusFirstProps) {
  const t = useTranslations('findings.focus')
  const interview = useInterview()
  const focus = readFocus(interview, timeline)
  if (!focus) return null
  const { code, tracks } = focus
  const moments = tracks[0]?.marks ?? []
  return (
    <section className={styles.focus} aria-labelledby="focus-title">
      <div className={styles.head}>
        <h3 id="focus-title">
          <CodeShape shape="focus" valence={null} size={14} />
          <span>{focusTitle(interview, interview.names.shortCode(code.key))}</span>
        </h3>
        <Button
          kind="ghost"
          size="xs"
          aria-pressed={isAlone}
          onClick={() => onAlone(isAlone ? null : code.key)}
        >
          {t('alone')}
        </Button>
      </div>
      <ul className={styles.readings}>
        {ratingViews(interview, code.key).map((view) => (
          <li key={view.key}>
            <ViewTag view={view} onGo={onGo} />
          </li>
        ))}
        {tracks.map(({ id, name, marks }) => (
          <li key={id}>
            <Tag>
              <MarkCounts code={code} name={name} marks={marks} />
            </Tag>
          </li>
        ))}
        {recalledViews(interview, code.key).map((view) => (
          <li key={view.key}>
            <ViewTag view={view} onGo={onGo} />
          </li>
        ))}
      </ul>
      {moments.length > 0 && (
        <MarkMoments label={t('moments')} marks={moments.slice(0, mostMoments)} onChoose={onChoose}>
          {moments.length > mostMoments && t('more', { count: moments.length - mostMoments })}
        </MarkMoments>
      )}
    </section>
  )
}
