'use client'

import { useCallback, useEffect, useState } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useTRPCClient } from '@/app/_trpc/client'
import { hearRecorder } from '@/client/recording/hear-recorder'
import type { RoomRecorder } from '@/domain/live-session/recording/recorder'

/** A word can be lost: what this page knows is read again so often while nothing is told, ms. */
const againMs = 15_000

type Known = RoomRecorder | null | undefined

/** The row that is read is some seconds behind what is told. */
function later(before: Known, next: RoomRecorder | null): RoomRecorder | null {
  const isSame = before && next && before.deviceId === next.deviceId
  return isSame && next.heardAt < before.heardAt ? before : next
}

/** The device of this room as the server tells it, undefined before it is known; and a way to note what an act of this page brought about. */
export function useToldRecorder() {
  const client = useTRPCClient()
  const { room, connection } = useLive()
  const { liveSessionId, realtime, viewer } = room
  const [recorder, setTold] = useState<Known>(undefined)
  const setRecorder = useCallback((next: RoomRecorder | null) => setTold((before) => later(before, next)), [])
  const read = useCallback(
    () =>
      client.recording.recorder
        .query({ liveSessionId, as: viewer.personId })
        .then(setRecorder, () => undefined),
    [client, liveSessionId, viewer.personId, setRecorder],
  )
  useEffect(() => hearRecorder(realtime, liveSessionId, setRecorder), [realtime, liveSessionId, setRecorder])
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew after each loss of the connection.
  useEffect(() => {
    void read()
    const timer = setInterval(() => void read(), againMs)
    return () => clearInterval(timer)
  }, [read, connection])
  return { recorder, setRecorder, read }
}
