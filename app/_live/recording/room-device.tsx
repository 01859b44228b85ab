'use client'

import type { ReactNode } from 'react'
import { lazy } from '@/app/_kit/lazy'
import { useLive } from '@/app/_live/session/live-session-provider'
import { isAskedToRecord, recordingMode } from '@/domain/live-session/recording/asked'
import styles from './room-device.module.css'

const RoomRow = lazy(() => import('./room-row').then((module) => module.RoomRow))

/** An interview in a room, with the row by which one computer records it, where recording is asked for at all. */
export function RoomDevice({ children }: { children: ReactNode }) {
  const { room, state } = useLive()
  const { status } = state.stage
  const isAsked = room.canRecord && recordingMode(state) === 'together' && isAskedToRecord(state)
  const hasRow = isAsked && (status === 'briefing' || status === 'interview')
  return (
    <div className={styles.room} data-row={hasRow || undefined}>
      {hasRow ? (
        <div className={styles.slot}>
          <RoomRow />
        </div>
      ) : null}
      {children}
    </div>
  )
}
