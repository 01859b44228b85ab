'use client'

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useTRPCClient } from '@/app/_trpc/client'
import type { Recorder, RecorderView } from '@/client/recording/create-recorder'
import { deviceForm } from '@/client/recording/device-form'
import { roomCaptureOf } from '@/domain/live-session/recording/capture'
import { useDestroyed } from '../use-destroyed'
import { useRecorder } from '../use-recorder'
import { RoomAnnouncer } from './room-announcer'
import type { RoomRecording } from './room-place'
import { useDeviceId } from './use-device-id'
import { useReport } from './use-report'
import { useRoomMicrophone } from './use-room-microphone'
import { useToldRecorder } from './use-told-recorder'

/** Follows which device records the room; records it where that device is this computer. */
export function RoomLink({ onChange }: { onChange: (next: RoomRecording) => void }) {
  const client = useTRPCClient()
  const showError = useErrorNotice()
  const { room, state } = useLive()
  const { liveSessionId, viewer } = room
  const { personId } = viewer
  const deviceId = useDeviceId(liveSessionId)
  const { recorder, setRecorder, read } = useToldRecorder()
  const isHere = !!recorder && recorder.deviceId === deviceId && recorder.personId === personId
  const [wasHere, setWasHere] = useState(false)
  if (isHere && !wasHere) setWasHere(true)
  const outcome = state.recordingOutcome?.outcome
  const isAgreed = outcome === 'agreed' || outcome === 'paused' || outcome === 'awaited'
  const own = useRecorder(isHere && isAgreed, isHere ? deviceId : null)
  const view = useRoomSound(own, isHere && isAgreed)
  useReport(isHere ? deviceId : null, own, setRecorder)
  useDestroyed()

  const latest = useRef({ recorder, showError })
  useEffect(() => {
    latest.current = { recorder, showError }
  })
  const choose = useCallback(() => {
    if (deviceId === null) return
    const instead = latest.current.recorder?.deviceId ?? null
    const wish = { liveSessionId, as: personId, deviceId, form: deviceForm(), instead }
    client.recording.recordHere.mutate(wish).then(setRecorder, (error: unknown) => {
      latest.current.showError(error)
      void read()
    })
  }, [client, liveSessionId, personId, deviceId, setRecorder, read])
  const stop = useCallback(() => {
    if (deviceId === null) return
    setWasHere(false)
    client.recording.stopHere.mutate({ liveSessionId, as: personId, deviceId }).then(
      () => setRecorder(null),
      (error: unknown) => latest.current.showError(error),
    )
  }, [client, liveSessionId, personId, deviceId, setRecorder])
  const wasTaken = wasHere && !isHere && !!recorder
  const here = useMemo(
    () => ({ recorder, isHere, wasTaken, view, choose, stop }),
    [recorder, isHere, wasTaken, view, choose, stop],
  )
  useEffect(() => onChange(here), [onChange, here])
  return <RoomAnnouncer here={here} />
}

/** Records the room with this computer while all present agree and the clock runs; null until its code loads. */
function useRoomSound(recorder: Recorder | null, isWanted: boolean): RecorderView | null {
  const { state } = useLive()
  const { stage } = state
  const isClockRunning = stage.status === 'interview' && stage.pace === 'running'
  const capture = isWanted ? roomCaptureOf(state) : 'none'
  const { stream, cause } = useRoomMicrophone(capture !== 'none')
  useEffect(() => {
    recorder?.follow({
      capture,
      pause: isClockRunning ? 'pause' : null,
      sound: stream,
      soundCause: cause,
      picture: null,
      pictureCause: null,
    })
  }, [recorder, capture, isClockRunning, stream, cause])
  return useSyncExternalStore<RecorderView | null>(
    recorder?.subscribe ?? never,
    () => recorder?.getSnapshot() ?? null,
    () => null,
  )
}

const never = () => () => {}
