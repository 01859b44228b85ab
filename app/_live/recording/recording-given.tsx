'use client'

import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { loadRecordings } from '@/app/_recordings/load-recordings'
import { useTRPCClient } from '@/app/_trpc/client'
import { loadWithRetry } from '@/client/load-with-retry'
import type { Meeting, Source } from '@/client/meeting/meeting-view'
import type { Recorder, RecorderView } from '@/client/recording/create-recorder'
import { mayHoldRecordings } from '@/client/recording/kept-flag'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { captureOf, isWithdrawn } from '@/domain/live-session/recording/capture'
import type { GapCause } from '@/domain/live-session/recording/chunk'
import { leftoverDays } from '@/domain/live-session/recording/terms'
import { OwnLine } from './own-line'
import { RecordingAnnouncer } from './recording-announcer'
import { RecordingContext } from './recording-place'
import { toldOf } from './shown'

/** Records the own voice and picture of a player, exactly while they and the other have agreed and the clock runs. */
export function RecordingGiven({ meeting, children }: { meeting: Meeting | null; children: ReactNode }) {
  const recorder = useRecorder()
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

/** What records, once it was agreed and its code has come. What is being sent goes on after it. */
function useRecorder(): Recorder | null {
  const live = useLive()
  const client = useTRPCClient()
  const latest = useRef(live)
  useEffect(() => {
    latest.current = live
  })
  const { liveSessionId, viewer } = live.room
  const { personId } = viewer
  const outcome = live.state.recordingOutcome?.outcome
  const answer = live.state.recordingAnswers.get(personId) ?? 'no'
  const isAgreed = (outcome === 'agreed' || outcome === 'paused') && answer !== 'no'
  const [recorder, setRecorder] = useState<Recorder | null>(null)
  useEffect(() => {
    if (!isAgreed) return
    let isOver = false
    let opened: Recorder | null = null
    void loadWithRetry(loadRecordings).then(({ createRecorder, createSeal, pageRecordings }) => {
      if (isOver) return
      opened = createRecorder({
        liveSessionId,
        personId,
        recordings: pageRecordings(),
        seal: createSeal(),
        async open(track) {
          const given = await client.recording.openTrack.mutate({ liveSessionId, as: personId, ...track })
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
  }, [client, liveSessionId, personId, isAgreed])
  return recorder
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

/** Destroys what this device holds of an interview whose agreement was taken back, and a picture that its person no longer agrees to. */
function useDestroyed(): void {
  const { room, state } = useLive()
  const { liveSessionId, viewer } = room
  const { personId } = viewer
  const isGone = isWithdrawn(state)
  const isVoiceAlone = state.recordingAnswers.get(personId) === 'voice'
  useEffect(() => {
    if (!(isGone || isVoiceAlone) || !mayHoldRecordings()) return
    void loadWithRetry(loadRecordings).then(({ pageRecordings }) =>
      pageRecordings()
        .destroy(
          (track) =>
            track.liveSessionId === liveSessionId &&
            (isGone || (track.personId === personId && track.kind === 'picture')),
        )
        .catch(() => undefined),
    )
  }, [liveSessionId, personId, isGone, isVoiceAlone])
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
