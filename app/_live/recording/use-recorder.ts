'use client'

import { useEffect, useRef, useState } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { loadRecordings } from '@/app/_recordings/load-recordings'
import { useTRPCClient } from '@/app/_trpc/client'
import { loadWithRetry } from '@/client/load-with-retry'
import type { Recorder } from '@/client/recording/create-recorder'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { leftoverDays } from '@/domain/live-session/recording/terms'

/**
 * What records, while it is wanted and once its code has come. What is being sent goes on after it. `deviceId`: of the one device that
 * records a room; null at a distance.
 */
export function useRecorder(isWanted: boolean, deviceId: string | null = null): Recorder | null {
  const live = useLive()
  const client = useTRPCClient()
  const latest = useRef(live)
  useEffect(() => {
    latest.current = live
  })
  const { liveSessionId, viewer } = live.room
  const { personId } = viewer
  const [recorder, setRecorder] = useState<Recorder | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let isOver = false
    let opened: Recorder | null = null
    void loadWithRetry(loadRecordings).then(({ createRecorder, createSeal, pageRecordings }) => {
      if (isOver) return
      opened = createRecorder({
        liveSessionId,
        personId,
        isRoom: deviceId !== null,
        recordings: pageRecordings(),
        seal: createSeal(),
        async open(track) {
          const wanted = { liveSessionId, as: personId, ...track, ...(deviceId !== null && { deviceId }) }
          const given = await client.recording.openTrack.mutate(wanted)
          const days = latest.current.state.contract?.recording?.leftoverDays ?? leftoverDays.usual
          return { ...given, keptUntil: Date.now() + days * 86_400_000 }
        },
        interviewMs: () => elapsedAt(latest.current.state.clock, latest.current.now()),
        now: Date.now,
      })
      setRecorder(opened)
    })
    return () => {
      isOver = true
      setRecorder(null)
      void opened?.end()
    }
  }, [client, liveSessionId, personId, isWanted, deviceId])
  return recorder
}
