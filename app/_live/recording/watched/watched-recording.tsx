'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { lazy } from '@/app/_kit/lazy'
import { useRecording } from '../consent/use-recording'
import { useRoomRecording } from '../room/room-place'
import styles from './watched-recording.module.css'

const RoomStatus = lazy(() => import('./room-status').then((module) => module.RoomStatus))
const RoomNote = lazy(() => import('./room-note').then((module) => module.RoomNote))

/** For those who watch the interview: how the recording of the room stands, or the act that proposes to record. */
export function WatchedRecording({ isPad = false }: { isPad?: boolean }) {
  const t = useTranslations('recordingConsent.offer')
  const isRoom = useRoomRecording() !== null
  const recording = useRecording()
  if (isRoom) {
    return (
      <div className={styles.place} data-pad={isPad || undefined}>
        <RoomStatus isPad={isPad} />
      </div>
    )
  }
  if (!recording?.mayOffer) return null
  return (
    <Button
      kind="ghost"
      size={isPad ? 'l' : 's'}
      className={styles.offer}
      title={t('body')}
      onClick={recording.offer}
    >
      {t('action')}
    </Button>
  )
}

/** On a pad, above the bar of the last mark. */
export function PadNote() {
  return useRoomRecording() === null ? null : <RoomNote isPad />
}
