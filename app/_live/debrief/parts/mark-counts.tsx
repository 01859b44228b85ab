'use client'

import { CodeShape } from '@/app/_kit/marks/code-shape'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useReaderWords } from '@/app/_live/session/use-reader-words'
import type { TimelineMark } from '@/domain/live-session/timeline/timeline'
import { type Code, familyOf, valencesOf } from '@/domain/observation/grid'
import { countMarks, sayCounts } from '@/reading/figures/say-counts'
import styles from './mark-counts.module.css'

type MarkCountsProps = {
  code: Code
  /** Whose marks they are; left out where a heading says so. */
  name?: string
  marks: readonly Pick<TimelineMark, 'codeKey' | 'valence'>[]
}

/** How often a code was noted, in each of its directions: counts, never a share. */
export function MarkCounts({ code, name = '', marks }: MarkCountsProps) {
  const words = useReaderWords()
  const tally = countMarks(code, marks)
  const { count, positive, negative } = tally
  const [up, down] = valencesOf(code)
  const colour = familyOf(useLive().room.grid, code.key)?.colour
  return (
    <span className={styles.counts}>
      {name && <span>{name}</span>}
      <HiddenText>{sayCounts(words, code, tally)}</HiddenText>
      <span className={styles.shapes} aria-hidden>
        {count === 0 && '—'}
        {count > 0 && up === undefined && (
          <>
            <CodeShape shape={code.shape} colour={colour} valence={null} size={11} /> {count}
          </>
        )}
        {positive > 0 && up && (
          <>
            <CodeShape shape={code.shape} colour={colour} valence={up} size={11} /> {positive}
          </>
        )}
        {negative > 0 && down && (
          <>
            <CodeShape shape={code.shape} colour={colour} valence={down} size={11} /> {negative}
          </>
        )}
      </span>
    </span>
  )
}
