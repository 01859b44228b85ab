'use client'

import { lazy } from '@/app/_kit/lazy'
import { RecordingRow } from '../consent/recording-row'
import { useRecording } from '../consent/use-recording'
import styles from './player-recording.module.css'
import { useRoomRecording } from './room-place'

const Strip = lazy(() => import('./strip').then((module) => module.Strip))
const RoomRow = lazy(() => import('./room-row').then((module) => module.RoomRow))

/** How the recording stands, for a player in the interview: in a room with the device that records it. */
export function PlayerRecording({ isStrip = false }: { isStrip?: boolean }) {
  const here = useRoomRecording()
  const isTogether = useRecording()?.mode === 'together'
  if (isStrip && isTogether) {
    return (
      <div className={styles.strip}>
        <Strip />
      </div>
    )
  }
  if (here === null) return <RecordingRow />
  return (
    <div className={styles.row}>
      <RoomRow />
    </div>
  )
}
