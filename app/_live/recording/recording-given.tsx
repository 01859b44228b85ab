'use client'

import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import type { Meeting, Source } from '@/client/meeting/meeting-view'
import type { Recorder, RecorderView } from '@/client/recording/create-recorder'
import { captureOf } from '@/domain/live-session/recording/capture'
import type { GapCause } from '@/domain/live-session/recording/chunk'
import { OwnLine } from './own-line'
import { RecordingAnnouncer } from './recording-announcer'
import { RecordingContext } from './recording-place'
import { toldOf } from './shown'
import { useDestroyed } from './use-destroyed'
import { useRecorder } from './use-recorder'

/** Records the own voice and picture of a player, exactly while they and the other have agreed and the clock runs. */
export function RecordingGiven({ meeting, children }: { meeting: Meeting | null; children: ReactNode }) {
  const { room, state } = useLive()
  const outcome = state.recordingOutcome?.outcome
  const answer = state.recordingAnswers.get(room.viewer.personId) ?? 'no'
  const recorder = useRecorder((outcome === 'agreed' || outcome === 'paused') && answer !== 'no')
  const view = useSyncExternalStore<RecorderView | null>(
    recorder?.subscribe ?? never,
    () => recorder?.getSnapshot() ?? null,
    () => null,
  )
  useFollowed(recorder, meeting)
  useTold(meeting, view)
  useDestroyed()
  return (
    <RecordingContext value={view}>
      {children}
      {view ? (
        <>
          <OwnLine />
          <RecordingAnnouncer />
        </>
      ) : null}
    </RecordingContext>
  )
}

/** Follows what was agreed, the clock, and the own devices. */
function useFollowed(recorder: Recorder | null, meeting: Meeting | null): void {
  const { room, state } = useLive()
  const { personId } = room.viewer
  const { stage } = state
  const capture = captureOf(state, personId)
  const isClockRunning = stage.status === 'interview' && stage.pace === 'running'
  useEffect(() => {
    if (!recorder) return
    const follow = () => {
      const view = meeting?.getSnapshot()
      const { ownSound = null, ownPicture = null } = view?.isIn ? view : {}
      recorder.follow({
        capture,
        pause: isClockRunning ? 'pause' : null,
        sound: ownSound,
        soundCause: causeOf(view?.isIn ? view.microphone : null),
        picture: ownPicture,
        pictureCause: view?.isIn && view.camera.isOn ? causeOf(view.camera) : null,
      })
    }
    follow()
    return meeting?.subscribe(follow)
  }, [recorder, meeting, capture, isClockRunning])
}

/** Why a device gives nothing. A person outside the meeting has closed it, for those who look for them. */
function causeOf(source: Source | null): GapCause {
  if (source === null) return 'pageClosed'
  return source.state === 'refused' ? 'refused' : 'unplugged'
}

/** Tells those who watch how the own voice is recorded. */
function useTold(meeting: Meeting | null, view: RecorderView | null): void {
  const voice = view?.voice ?? null
  useEffect(() => {
    if (!meeting) return
    meeting.tellRecording(voice && toldOf(voice))
  }, [meeting, voice])
}

const never = () => () => {}
