'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useInterviewClock } from '@/app/_live/session/use-ticking'
import { useTRPCClient } from '@/app/_trpc/client'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { isRecording } from '@/domain/live-session/recording/capture'
import {
  type Arrived,
  type Now,
  type RecordedLine,
  recordedLine,
  type Seen,
  withSeen,
} from '@/domain/live-session/recording/recorded-line'
import { type RoomRecording, useRoomRecording, useShownRoom } from '../room/room-place'
import type { ShownRecording } from '../shown'
import { useShownPlayers } from '../use-shown'

type LineProps = { onChange: (line: RecordedLine) => void }
type Standing = ReadonlyMap<string | null, Now>

/** What has arrived is asked for again so often, ms: the devices tell the rest. */
const everyMs = 30_000

/** In a room: tells its timeline where the one device has recorded. */
export function RoomLine({ onChange }: LineProps) {
  const here = useRoomRecording()
  return here ? <OfRoom here={here} onChange={onChange} /> : null
}

function OfRoom({ here, onChange }: LineProps & { here: RoomRecording }) {
  const { state, sinceMs, isDue, elapsedMs } = useShownRoom(here)
  const isFault = state === 'silent' || state === 'stalled' || state === 'full'
  const isRecorded = state === 'recorded' || state === 'weak'
  const since = Math.max(0, elapsedMs - sinceMs)
  const now: Now =
    isDue && isFault ? { state: 'missing', since } : { state: isDue && isRecorded ? 'recorded' : 'unknown' }
  useLine(new Map([[null, now]]), onChange)
  return null
}

/** At a distance: tells the timeline where both players were recorded. */
export function PlayersLine({ onChange }: LineProps) {
  const players = useShownPlayers()
  useLine(new Map(players.map(({ personId, shown }) => [personId, nowOf(shown)])), onChange)
  return null
}

function nowOf({ state, since }: ShownRecording): Now {
  if (state === 'missing' && since !== null) return { state, since }
  return { state: state === 'recorded' ? 'recorded' : 'unknown' }
}

function useLine(standing: Standing, onChange: LineProps['onChange']): void {
  const { room, state } = useLive()
  const { elapsedMs: nowMs } = useInterviewClock()
  const { liveSessionId, viewer } = room
  const said = [...standing.values()].map((now) => now.state).join()
  const client = useTRPCClient()
  const [arrived, setArrived] = useState<readonly Arrived[]>([])
  const read = useEffectEvent(() => {
    client.recording.arrived.query({ liveSessionId, as: viewer.personId }).then(setArrived, () => undefined)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again each time a device begins or stops.
  useEffect(() => {
    read()
    const timer = setInterval(() => read(), everyMs)
    return () => clearInterval(timer)
  }, [said])
  const { clock, recordingOutcome } = state
  const agreedMs = isRecording(state) && recordingOutcome ? elapsedAt(clock, recordingOutcome.at) : null
  const [seen, setSeen] = useState<Seen>(new Map())
  const line = recordedLine(arrived, standing, { nowMs, agreedMs, seen })
  const note = useEffectEvent(() => setSeen((before) => withSeen(before, standing, nowMs)))
  // biome-ignore lint/correctness/useExhaustiveDependencies: noted as each second turns.
  useEffect(() => note(), [nowMs])
  const tell = useEffectEvent(() => onChange(line))
  const drawn = JSON.stringify(line)
  // biome-ignore lint/correctness/useExhaustiveDependencies: told where what is drawn changes.
  useEffect(() => tell(), [drawn])
}
