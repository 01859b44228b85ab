'use client'

import { useEffect, useRef } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { loadRecordings } from '@/app/_recordings/load-recordings'
import { useTRPCClient } from '@/app/_trpc/client'
import { watchBattery } from '@/client/recording/battery'
import type { Recorder } from '@/client/recording/create-recorder'
import { reportOf } from '@/client/recording/report'
import { startReporting } from '@/client/recording/reporter'
import { elapsedAt } from '@/domain/live-session/core/clock'
import type { RoomRecorder } from '@/domain/live-session/recording/recorder'

const idle = { state: 'off', since: null, cause: null, missingMs: 0 } as const

/** While this computer is the device of its room, tells the others how it stands; `told`: what the server says of the device in return. */
export function useReport(
  deviceId: string | null,
  recorder: Recorder | null,
  told: (recorder: RoomRecorder | null) => void,
): void {
  const client = useTRPCClient()
  const live = useLive()
  const latest = useRef(live)
  useEffect(() => {
    latest.current = live
  })
  const { liveSessionId, viewer } = live.room
  const { personId } = viewer
  useEffect(() => {
    if (deviceId === null) return
    let battery: number | null = null
    const stopBattery = watchBattery((percent) => {
      battery = percent
    })
    const stopReporting = startReporting({
      async read() {
        const { waitingMs } = await loadRecordings()
        const { state, now } = latest.current
        return reportOf({
          voice: recorder?.getSnapshot().voice ?? idle,
          isHeld: false,
          at: elapsedAt(state.clock, now()),
          loudness: recorder?.loudness() ?? 0,
          battery,
          waiting: waitingMs(liveSessionId),
        })
      },
      send: (report) =>
        client.recording.reportHere
          .mutate({ liveSessionId, as: personId, deviceId, report })
          .then(told, () => undefined),
    })
    return () => {
      stopReporting()
      stopBattery()
    }
  }, [client, liveSessionId, personId, deviceId, recorder, told])
}
