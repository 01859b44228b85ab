'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/code-shape'
import { tallyByCode } from '@/domain/live-session/tallies'
import type { TimelineMark } from '@/domain/live-session/timeline'
import { type Code, valencesOf } from '@/domain/observation/grid'
import styles from './mark-counts.module.css'

type MarkCountsProps = {
  code: Code
  /** Whose marks they are; left out where a heading says so. */
  name?: string
  marks: readonly Pick<TimelineMark, 'codeKey' | 'valence'>[]
}

/** How often a code was noted, in each of its directions: counts, never a share. */
export function MarkCounts({ code, name = '', marks }: MarkCountsProps) {
  const t = useTranslations('findings.counts')
  const { count, positive, negative } = tallyByCode(marks).get(code.key) ?? zero
  const [up, down] = valencesOf(code)
  const spoken =
    count === 0 ? t('none') : t(up === undefined ? 'technique' : code.family, { count, positive, negative })
  return (
    <span className={styles.counts}>
      {name && <span>{name}</span>}
      <span className={styles.spoken}>{spoken}</span>
      <span className={styles.shapes} aria-hidden>
        {count === 0 && '—'}
        {count > 0 && up === undefined && (
          <>
            <CodeShape shape={code.shape} valence={null} size={11} /> {count}
          </>
        )}
        {positive > 0 && up && (
          <>
            <CodeShape shape={code.shape} valence={up} size={11} /> {positive}
          </>
        )}
        {negative > 0 && down && (
          <>
            <CodeShape shape={code.shape} valence={down} size={11} /> {negative}
          </>
        )}
      </span>
    </span>
  )
}

const zero = { count: 0, positive: 0, negative: 0 }
