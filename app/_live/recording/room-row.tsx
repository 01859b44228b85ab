'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useSyncExternalStore } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useInterviewClock } from '@/app/_live/session/use-ticking'
import type { RecorderView } from '@/client/recording/create-recorder'
import { roomCaptureOf } from '@/domain/live-session/recording/capture'
import { RecordingAnnouncer } from './recording-announcer'
import { RecordingContext } from './recording-place'
import styles from './room-device.module.css'
import { lengthOf, lengthParts, ownShown } from './shown'
import { useChosen } from './use-chosen'
import { useDestroyed } from './use-destroyed'
import { useRecorder } from './use-recorder'
import { useRoomMicrophone } from './use-room-microphone'

/** What this computer records, and the act by which it becomes, or is no longer, the one that does. */
export function RoomRow() {
  const t = useTranslations('capture.room')
  const { state } = useLive()
  const { isChosen, choose } = useChosen()
  const outcome = state.recordingOutcome?.outcome ?? null
  const isAgreed = outcome === 'agreed' || outcome === 'paused' || outcome === 'awaited'
  const view = useRoomRecorder(isChosen && isAgreed)
  const { elapsedMs } = useInterviewClock()
  useDestroyed()
  const lost = view ? lengthOf(ownShown(view.voice), elapsedMs) : 0
  const word = wordOf({ outcome, isChosen, voice: view?.voice ?? null, isRunning: useIsClockRunning(), lost })
  return (
    <section className={styles.row} aria-label={t('label')} data-sign={signs[word]}>
      <p className={styles.said}>
        <i aria-hidden />
        <span>{t(word, lengthParts(lost))}</span>
      </p>
      {isAgreed ? (
        <Button size="s" onClick={() => choose(!isChosen)}>
          {t(isChosen ? 'stop' : 'here')}
        </Button>
      ) : null}
      <RecordingContext value={view}>
        <RecordingAnnouncer />
      </RecordingContext>
    </section>
  )
}

function useIsClockRunning(): boolean {
  const { stage } = useLive().state
  return stage.status === 'interview' && stage.pace === 'running'
}

/** Records the room with this computer's microphone while all present agree and the clock runs; null before its code has come. */
function useRoomRecorder(isWanted: boolean): RecorderView | null {
  const { state } = useLive()
  const isClockRunning = useIsClockRunning()
  const recorder = useRecorder(isWanted, true)
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

type Told = {
  readonly outcome: string | null
  readonly isChosen: boolean
  readonly voice: RecorderView['voice'] | null
  readonly isRunning: boolean
  readonly lost: number
}
type Word =
  | 'none'
  | 'awaited'
  | 'paused'
  | 'choose'
  | 'ready'
  | 'still'
  | 'recorded'
  | 'stalled'
  | 'full'
  | 'refused'

/** A shorter gap is over before it is read, ms. */
const saidFromMs = 5_000

function wordOf({ outcome, isChosen, voice, isRunning, lost }: Told): Word {
  if (outcome === 'awaited' || outcome === 'paused') return outcome
  if (outcome !== 'agreed') return 'none'
  if (!isChosen) return 'choose'
  if (!isRunning) return voice === null || voice.state === 'off' ? 'ready' : 'still'
  if (voice?.state === 'full') return 'full'
  if (lost < saidFromMs) return 'recorded'
  return voice?.cause === 'refused' ? 'refused' : 'stalled'
}

const signs: Partial<Record<Word, 'dot' | 'ring' | 'missing'>> = {
  awaited: 'ring',
  paused: 'ring',
  recorded: 'dot',
  stalled: 'missing',
  full: 'missing',
  refused: 'missing',
}

const never = () => () => {}
