'use client'

import { RecordingRow } from './recording-row'
import styles from './row.module.css'
import { useRecording } from './use-recording'

/** In a room, asks a supervisor or an observer who came late: a row over a corner of the console, until they have answered. */
export function RecordingNote() {
  const here = useRecording()
  if (!here?.isAsked || here.isPlayer || here.answer !== null || here.outcome === 'withdrawn') return null
  return (
    <div className={styles.note}>
      <RecordingRow />
    </div>
  )
}
