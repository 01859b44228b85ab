'use client'

import { useEffect, useState } from 'react'
import { type JoinedDevice, keepDevice, keptDevice } from '@/client/recording/joined-device'
import { JoinByDigits } from './join-by-digits'
import styles from './recorder.module.css'
import { Recording } from './recording'

/** The page of a device that records a room: its six digits first, then how it stands. */
export function RecorderPage({ name }: { name: string }) {
  const [device, setDevice] = useState<JoinedDevice | null>(null)
  const [isRead, setRead] = useState(false)
  useEffect(() => {
    setDevice(keptDevice(name))
    setRead(true)
  }, [name])
  const join = (next: JoinedDevice) => {
    keepDevice(name, next)
    setDevice(next)
  }
  return (
    <main className={styles.page} data-read={isRead || undefined}>
      {device ? (
        <Recording device={device} onOver={() => keepDevice(name, null)} />
      ) : (
        <JoinByDigits name={name} onJoined={join} />
      )}
    </main>
  )
}
