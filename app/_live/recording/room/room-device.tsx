'use client'

import { type ReactNode, useState } from 'react'
import { lazy } from '@/app/_kit/lazy'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useNow } from '@/app/_live/session/use-ticking'
import { isEarly } from '@/domain/live-session/course/early'
import { isAskedToRecord, recordingMode } from '@/domain/live-session/recording/asked'
import { isBeforeEnd } from '@/domain/live-session/recording/recorder'
import { RoomContext, type RoomRecording } from './room-place'

const RoomLink = lazy(() => import('./room-link').then((module) => module.RoomLink))

/** So long that nothing is drawn anew by it. */
const longMs = 3_600_000

const unknown: RoomRecording = {
  recorder: undefined,
  isHere: false,
  wasTaken: false,
  view: null,
  choose: () => undefined,
  stop: () => undefined,
}

/**
 * An interview in a room: which device records it, and how that device stands, for the screens inside. From half an hour before, so that the
 * tablet on the table can be joined before the room opens.
 */
export function RoomDevice({ children }: { children: ReactNode }) {
  const { room, state } = useLive()
  const [linked, setLinked] = useState(unknown)
  const isWaiting = state.stage.status === 'scheduled'
  const now = useNow(isWaiting ? 60_000 : longMs)
  const isFarOff = isWaiting && isEarly(room.scheduledFor, now)
  const isSubject = room.canRecord && recordingMode(state) === 'together' && isAskedToRecord(state)
  const isHere = isSubject && isBeforeEnd(state) && !isFarOff && !room.isArchived
  return (
    <RoomContext value={isHere ? linked : null}>
      {isHere ? <RoomLink onChange={setLinked} /> : null}
      {children}
    </RoomContext>
  )
}
