'use client'

import { useMemo } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useCast } from '@/app/_live/session/use-cast'
import { useReaderWords } from '@/app/_live/session/use-reader-words'
import { useNow } from '@/app/_live/session/use-ticking'
import { lengthOfStop } from '@/domain/live-session/core/clock'
import type { TimelineStop } from '@/domain/live-session/timeline/stops'
import { sayStop } from '@/reading/stops/say-stop'
import { clockText } from '@/reading/words/clock-text'
import styles from './stop-line.module.css'

export type StopLineProps = { stop: TimelineStop; below: boolean }

/** A pause, hors-jeu or reopening among the marks: who, and how long, which counts up while it lasts. */
export function StopLine({ stop, below }: StopLineProps) {
  return stop.to === null ? <LastingStop stop={stop} below={below} /> : <Said stop={stop} below={below} />
}

function LastingStop({ stop, below }: StopLineProps) {
  const now = useNow(1_000, stop.from)
  return <Said stop={{ ...stop, lengthMs: lengthOfStop(stop, now) }} below={below} />
}

function Said({ stop, below }: StopLineProps) {
  const words = useReaderWords()
  const cast = useCast()
  const { who, lasted } = useMemo(() => sayStop({ words, cast }, stop), [words, cast, stop])
  return (
    <li className={styles.stop} data-kind={stop.kind} data-below={below || undefined}>
      <time>{clockText(stop.atMs)}</time>
      <CodeShape shape={stop.kind} valence={null} size={14} />
      <span>
        <b>{who}</b>
        <small>{lasted}</small>
      </span>
    </li>
  )
}
