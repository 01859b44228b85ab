'use client'

import { useTranslations } from 'next-intl'
import styles from './card.module.css'
import type { RecordingHere } from './use-recording'

type Told = Pick<RecordingHere, 'mode' | 'outcome' | 'isRunning'> & { readonly hasBegun?: boolean }

/** What the answers and pauses amount to, in words beside a dot, a ring or nothing. */
export function OutcomeSign({ here }: { here: Told }) {
  const t = useTranslations('recordingConsent.outcome')
  const word = wordOf(here)
  return (
    <p className={styles.outcome} data-sign={signs[word]} role="status">
      <i aria-hidden />
      {t(word)}
    </p>
  )
}

type Word =
  | 'waiting'
  | 'agreed'
  | 'allowed'
  | 'refused'
  | 'running'
  | 'still'
  | 'paused'
  | 'awaited'
  | 'withdrawn'

function wordOf({ mode, outcome, isRunning, hasBegun }: Told): Word {
  if (outcome === null) return hasBegun ? 'refused' : 'waiting'
  if (outcome !== 'agreed') return outcome
  // Whether a device on the table records is known to that device alone.
  if (mode === 'together') return 'allowed'
  if (isRunning) return 'running'
  return hasBegun ? 'still' : 'agreed'
}

const signs: Partial<Record<Word, 'dot' | 'ring'>> = {
  running: 'dot',
  still: 'ring',
  paused: 'ring',
  awaited: 'ring',
}
