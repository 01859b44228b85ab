'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useNames } from '@/app/_live/session/use-names'
import type { TimelineMark } from '@/domain/live-session/timeline/timeline'
import { clockText } from '@/reading/words/clock-text'
import styles from './mark-moments.module.css'

type MarkMomentsProps = {
  label: string
  marks: readonly TimelineMark[]
  onChoose: (mark: TimelineMark) => void
  /** Shown after the last moment. */
  children?: ReactNode
}

/** Marks as a list of buttons that go to their moments. */
export function MarkMoments({ label, marks, onChoose, children }: MarkMomentsProps) {
  const t = useTranslations('findings')
  const names = useNames()
  return (
    <ol className={styles.moments} aria-label={label}>
      {marks.map((mark) => (
        <li key={mark.id}>
          <button
            type="button"
            title={names.mark(mark)}
            aria-label={t('moment', { mark: names.mark(mark), time: clockText(mark.atMs) })}
            onClick={() => onChoose(mark)}
          >
            <CodeShape shape={mark.shape} valence={mark.valence} colour={mark.colour} size={11} />
            {clockText(mark.atMs)}
          </button>
        </li>
      ))}
      {children && <li>{children}</li>}
    </ol>
  )
}
