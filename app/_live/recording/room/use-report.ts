'use client'

import { useEffect, useRef } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { loadRecordings } from '@/app/_recordings/load-recordings'
import { useTRPCClient } from '@/app/_trpc/client'
import { watchBattery } from '@/client/recording/battery'
import type { Recorder } from '@/client/recording/create-recorder'
import { isReportDue, reportOf } from '@/client/recording/report'
import { standingOf } from '@/client/recording/standing'
import { elapsedAt } from '@/domain/live-session/core/clock'
import type { RecorderReport, RoomRecorder } from '@/domain/live-session/recording/recorder'

const idle = { state: 'off', since: null, cause: null, missingMs: 0 } as const
const everyMs = 1_000

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
    let last: { report: RecorderReport; sentAt: number } | null = null
    let isSending = false
    const stopBattery = watchBattery((percent) => {
      battery = percent
    })
    const say = async () => {
      const { state, now } = latest.current
      const report = reportOf({
        voice: recorder?.getSnapshot().voice ?? idle,
        isHeld: false,
        at: elapsedAt(state.clock, now()),
        loudness: recorder?.loudness() ?? 0,
        battery,
        waiting: await waitingMs(liveSessionId),
      })
      if (isSending || !isReportDue(report, last, performance.now())) return
      isSending = true
      last = { report, sentAt: performance.now() }
      await client.recording.reportHere
        .mutate({ liveSessionId, as: personId, deviceId, report })
        .then(told, () => undefined)
      isSending = false
    }
    void say()
    const timer = setInterval(() => void say(), everyMs)
    return () => {
      clearInterval(timer)
      stopBattery()
    }
  }, [client, liveSessionId, personId, deviceId, recorder, told])
}

/** Media of this interview that this browser has and the server lacks, ms. */
async function waitingMs(liveSessionId: string): Promise<number> {
  const { pageRecordings } = await loadRecordings()
  const recordings = pageRecordings()
  const tracks = recordings.getSnapshot().filter((track) => track.liveSessionId === liveSessionId)
  return standingOf(tracks, recordings.uploads.getSnapshot()).waitingMs
}
