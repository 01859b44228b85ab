'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useRoomMicrophone } from '@/app/_live/recording/room/use-room-microphone'
import { loadRecordings } from '@/app/_recordings/load-recordings'
import { useTRPCClient } from '@/app/_trpc/client'
import { createServerClock } from '@/client/clock/server-clock'
import { loadWithRetry } from '@/client/load-with-retry'
import { watchBattery } from '@/client/recording/battery'
import type { Recorder, RecorderView } from '@/client/recording/create-recorder'
import { thisRecorderBrowser } from '@/client/recording/recorder-browser'
import type { KnownState, RecorderServer } from '@/client/recording/recorder-server'
import { reportOf } from '@/client/recording/report'
import { startReporting } from '@/client/recording/reporter'
import { thisDevice } from '@/client/session-parts'
import { elapsedOn } from '@/domain/live-session/recording/device-state'

type Given = {
  readonly server: RecorderServer
  readonly deviceId: string
  readonly state: KnownState | null
  /** Whether a person has suspended it on this device. */
  readonly isHeld: boolean
  /** Whether this device records no longer, for whatever reason. */
  readonly isOver: boolean
}

const idle = { state: 'off', since: null, cause: null, missingMs: 0 } as const
const dayMs = 86_400_000

/** Records the room on this device exactly while its state says so, keeps the screen on, and tells how it stands. */
export function useDeviceRecorder({ server, deviceId, state, isHeld, isOver }: Given) {
  const clock = useClock()
  const latest = useRef({ state, isHeld })
  useEffect(() => {
    latest.current = { state, isHeld }
  })
  const recordingId = isOver ? null : (state?.recordingId ?? null)
  const [recorder, setRecorder] = useState<Recorder | null>(null)
  useEffect(() => {
    if (recordingId === null) return
    let isEnded = false
    let opened: Recorder | null = null
    void loadWithRetry(loadRecordings).then(({ createRecorder, createSeal, pageRecordings }) => {
      if (isEnded) return
      opened = createRecorder({
        liveSessionId: recordingId,
        personId: deviceId,
        isRoom: true,
        recordings: pageRecordings(),
        seal: createSeal(),
        async open(track) {
          const given = await server.openTrack({ ...track, deviceId })
          const days = latest.current.state?.leftoverDays ?? 1
          return { ...given, keptUntil: Date.now() + days * dayMs }
        },
        interviewMs: () => elapsedNow(latest.current.state, clock.now()),
        now: Date.now,
      })
      setRecorder(opened)
    })
    return () => {
      isEnded = true
      setRecorder(null)
      void opened?.end()
    }
  }, [recordingId, deviceId, server, clock])

  const isDue = !isOver && !isHeld && state?.standing === 'recorded'
  const { stream, cause } = useRoomMicrophone(isDue)
  useEffect(() => {
    recorder?.follow({
      capture: isDue ? 'voice' : 'none',
      pause: 'pause',
      sound: stream,
      soundCause: cause,
      picture: null,
      pictureCause: null,
    })
  }, [recorder, isDue, stream, cause])

  useEffect(() => {
    if (recordingId === null) return
    let battery: number | null = null
    const stops = [
      thisRecorderBrowser.holdAwake(),
      watchBattery((percent) => {
        battery = percent
      }),
      startReporting({
        async read() {
          const { waitingMs } = await loadRecordings()
          return reportOf({
            voice: recorder?.getSnapshot().voice ?? idle,
            isHeld: latest.current.isHeld,
            at: elapsedNow(latest.current.state, clock.now()),
            loudness: recorder?.loudness() ?? 0,
            battery,
            waiting: waitingMs(recordingId),
          })
        },
        send: (report) => server.report(report).catch(() => undefined),
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [recordingId, recorder, server, clock])

  const view = useSyncExternalStore<RecorderView | null>(
    recorder?.subscribe ?? never,
    () => recorder?.getSnapshot() ?? null,
    () => null,
  )
  return {
    voice: view?.voice ?? idle,
    loudness: () => recorder?.loudness() ?? 0,
    elapsed: () => elapsedNow(state, clock.now()),
  }
}

function elapsedNow(state: KnownState | null, now: number): number {
  return state ? elapsedOn(state.clock, now) : 0
}

/** The server's time, measured while this page is open. */
function useClock() {
  const client = useTRPCClient()
  const [clock] = useState(() =>
    createServerClock({
      ask: (signal) => client.clock.now.query(undefined, signal && { signal }),
      device: thisDevice.clock,
      pageExchange: () => null,
    }),
  )
  useEffect(() => clock.start(), [clock])
  return clock
}

const never = () => () => {}
