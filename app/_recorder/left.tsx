'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { loadRecordings } from '@/app/_recordings/load-recordings'
import { useLength } from '@/app/_recordings/use-length'
import { loadWithRetry } from '@/client/load-with-retry'
import { type Standing, standingOf } from '@/client/recording/standing'
import styles from './recorder.module.css'

/** What of this device's recording is still to be sent, and what closing the page does. */
export function Left({ deviceId, recordingId }: { deviceId: string; recordingId: string | null }) {
  const t = useTranslations('recorder.left')
  const length = useLength()
  const standing = useDeviceStanding(deviceId, recordingId)
  if (!standing || standing.recordedMs === 0) return <p className={styles.left} />
  const { waitingMs, obstacle } = standing
  if (waitingMs === 0) return <p className={styles.left}>{t('done')}</p>
  return (
    <p className={styles.left}>
      <b>{t('waiting', { length: length(waitingMs) })}</b> {t(obstacle)}
    </p>
  )
}

function useDeviceStanding(deviceId: string, recordingId: string | null): Standing | null {
  const [standing, setStanding] = useState<Standing | null>(null)
  useEffect(() => {
    if (recordingId === null) return
    let isOver = false
    let stop = () => {}
    void loadWithRetry(loadRecordings).then(({ pageRecordings }) => {
      if (isOver) return
      const recordings = pageRecordings()
      const look = () => {
        const tracks = recordings
          .getSnapshot()
          .filter((track) => track.personId === deviceId && track.liveSessionId === recordingId)
        setStanding(tracks.length > 0 ? standingOf(tracks, recordings.uploads.getSnapshot()) : null)
      }
      const stops = [recordings.subscribe(look), recordings.uploads.subscribe(look)]
      stop = () => {
        for (const each of stops) each()
      }
      look()
    })
    return () => {
      isOver = true
      stop()
    }
  }, [deviceId, recordingId])
  return standing
}
