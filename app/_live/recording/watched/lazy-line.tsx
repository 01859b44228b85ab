'use client'

import { use } from 'react'
import { lazy } from '@/app/_kit/lazy'
import { OpenedContext } from '@/app/_live/meeting/pieces/meeting-place'
import { useLive } from '@/app/_live/session/live-session-provider'
import { recordingMode } from '@/domain/live-session/recording/asked'
import type { RecordedLine } from '@/domain/live-session/recording/recorded-line'

type LineProps = { onChange: (line: RecordedLine) => void }

const RoomLine = lazy<LineProps>(() => import('./watched-line').then((module) => module.RoomLine))
const PlayersLine = lazy<LineProps>(() => import('./watched-line').then((module) => module.PlayersLine))

/** Tells a timeline where the interview has been recorded; its code comes once something is. */
export function WatchedLine({ onChange }: LineProps) {
  const { room, state } = useLive()
  const isOpened = use(OpenedContext) !== null
  if (!room.canRecord || !state.wasRecorded) return null
  if (recordingMode(state) === 'together') return <RoomLine onChange={onChange} />
  return isOpened ? <PlayersLine onChange={onChange} /> : null
}
