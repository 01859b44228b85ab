'use client'

import { createContext, use } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useInterviewClock, useNow } from '@/app/_live/session/use-ticking'
import type { RecorderView } from '@/client/recording/create-recorder'
import { roomCaptureOf } from '@/domain/live-session/recording/capture'
import {
  type RoomRecorder,
  type ShownRecorder,
  shownRecorder,
} from '@/domain/live-session/recording/recorder'

/** The one device that records a room, as this page knows it, and what its person may do about it. */
export type RoomRecording = {
  /** Null where none does; undefined before it is known. */
  readonly recorder: RoomRecorder | null | undefined
  /** Whether it is this computer. */
  readonly isHere: boolean
  /** Whether it was this computer until another device took its place. */
  readonly wasTaken: boolean
  /** What this computer records; null where it does not, and before its code has come. */
  readonly view: RecorderView | null
  /** Makes this computer the device, in the place of the one that is shown. */
  readonly choose: () => void
  readonly stop: () => void
}

/** Null where people do not meet in a room, or are not asked whether it may be recorded. */
export const RoomContext = createContext<RoomRecording | null>(null)

export function useRoomRecording(): RoomRecording | null {
  return use(RoomContext)
}

export type ShownRoom = ShownRecorder & { readonly elapsedMs: number; readonly isDue: boolean }

/** How the device of the room stands, renewed each second. */
export function useShownRoom({ recorder = null }: Pick<RoomRecording, 'recorder'>): ShownRoom {
  const { state } = useLive()
  const now = useNow()
  const { elapsedMs } = useInterviewClock()
  const isDue = roomCaptureOf(state) !== 'none'
  return { ...shownRecorder(recorder, { now, elapsedMs, isDue }), elapsedMs, isDue }
}
