'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { Tag } from '@/app/_kit/marks/tag'
import { useInterview } from '@/app/_live/session/use-interview'
import type { Timeline } from '@/domain/live-session/timeline/timeline'
import { ratingViews } from '@/reading/findings/finding-views'
import { focusTitle, readFocus } from '@/reading/findings/focus'
import { MarkCounts } from '../parts/mark-counts'
import { ViewTag } from './finding-views'
import styles from './focus-first.module.css'

type FocusFirstProps = {
  timeline: Timeline
  /** Whether the timeline shows this code alone. */
  isAlone: boolean
  onAlone: (codeKey: string | null) => void
  onGo: (atMs: number) => void
}

/** The advisor's focus, shown first: their own rating of it and who marked it how often. Alone on the timeline it shows when. */
export function FocusFirst({ timeline, isAlone, onAlone, onGo }: FocusFirstProps) {
  const t = useTranslations('findings.focus')
  const interview = useInterview()
  const focus = readFocus(interview, timeline)
  if (!focus) return null
  const { code, tracks } = focus
  return (
    <section className={styles.focus} aria-labelledby="focus-title">
      <div className={styles.head}>
        <h3 id="focus-title">
          <CodeShape shape="focus" valence={null} size={14} />
          <span>{focusTitle(interview, code.shortLabel)}</span>
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
      </ul>
    </section>
  )
}
