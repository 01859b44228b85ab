import { isPlayer } from '@/domain/live-session/core/seat'
import type { RecordingAnswer } from '@/domain/live-session/recording/answer'
import {
  isAsked,
  isAskedToRecord,
  mayOffer,
  mostRecorded,
  recordingMode,
} from '@/domain/live-session/recording/asked'
import { isRecording } from '@/domain/live-session/recording/capture'
import { useLive } from '../../session/live-session-provider'

/** Where the recording of this interview stands, as far as this seat may know, and what its person may do; null where it is no subject. */
export function useRecording() {
  const { room, state, send } = useLive()
  const { viewer } = room
  const { contract } = state
  const mode = recordingMode(state)
  const terms = contract?.recording
  const most = mostRecorded(state)
  if (!room.canRecord || room.isArchived || !contract || !terms || mode === null || most === null) return null
  const outcome = state.recordingOutcome
  const isOpen = isAskedToRecord(state)
  const answers = isAsked(
    { ...state, entered: new Set([...state.entered, viewer.personId]) },
    viewer.personId,
  )
  return {
    contract,
    terms,
    mode,
    most,
    /** Whether people are asked. */
    isOpen,
    /** Whether this person is one of them. */
    isAsked: isOpen && answers,
    mayOffer: !isOpen && mayOffer(state, viewer.seat),
    isPlayer: isPlayer(viewer.seat),
    /** What this person answered; null before. */
    answer: state.recordingAnswers.get(viewer.personId) ?? null,
    /** Ids of the others who answered. */
    replied: [...state.recordingReplied].filter((personId) => personId !== viewer.personId),
    outcome: outcome?.outcome ?? null,
    /** Since when the outcome stands, epoch ms. */
    since: outcome?.at ?? null,
    /** Since when this person's own pause stands, epoch ms; null: it does not. */
    ownPause: state.recordingPauses.get(viewer.personId) ?? null,
    isRunning: isRecording(state),
    wasRecorded: state.wasRecorded,
    say: (answer: RecordingAnswer) => void send({ type: 'answerRecording', answer }),
    offer: () => void send({ type: 'offerRecording' }),
    pause: () => void send({ type: 'pauseRecording' }),
    resume: () => void send({ type: 'resumeRecording' }),
    withdraw: () => void send({ type: 'withdrawRecording' }),
  }
}

export type RecordingHere = NonNullable<ReturnType<typeof useRecording>>
