'use client'

import { type ReactNode, useState } from 'react'
import { lazy } from '@/app/_kit/lazy'
import { useLive } from '@/app/_live/session/live-session-provider'
import { isAskedToRecord, recordingMode } from '@/domain/live-session/recording/asked'
import { RoomContext, type RoomRecording } from './room-place'

const RoomLink = lazy(() => import('./room-link').then((module) => module.RoomLink))

const unknown: RoomRecording = {
  recorder: undefined,
  isHere: false,
  wasTaken: false,
  view: null,
  choose: () => undefined,
  stop: () => undefined,
}

/** An interview in a room: which device records it, and how that device stands, for the screens inside. */
export function RoomDevice({ children }: { children: ReactNode }) {
  const { room, state } = useLive()
  const [linked, setLinked] = useState(unknown)
  const { status } = state.stage
  const isSubject = room.canRecord && recordingMode(state) === 'together' && isAskedToRecord(state)
  const isUnderWay = status === 'briefing' || status === 'interview'
  return (
    <RoomContext value={isSubject && isUnderWay ? linked : null}>
      {isSubject && isUnderWay ? <RoomLink onChange={setLinked} /> : null}
      {children}
    </RoomContext>
  )
}
