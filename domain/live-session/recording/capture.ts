import { seatOf } from '../core/agreement'
import { isPlayer } from '../core/seat'
import type { LiveSessionState } from '../state'
import type { RecordedMedia } from './answer'
import { mostRecorded, recordingMode } from './asked'

type Recorded = Pick<LiveSessionState, 'contract' | 'stage' | 'recordingOutcome' | 'recordingAnswers'>

/** Whether recording is agreed, waits for no person, and the interview's clock runs. */
export function isRecording({
  stage,
  recordingOutcome,
}: Pick<Recorded, 'stage' | 'recordingOutcome'>): boolean {
  return stage.status === 'interview' && stage.pace === 'running' && recordingOutcome?.outcome === 'agreed'
}

/**
 * What the device of this person may capture of them now, in an interview at a distance. It reads the same from the whole state as from the
 * state to which that person's own view folds.
 */
export function captureOf(state: Recorded, personId: string): 'none' | RecordedMedia {
  if (recordingMode(state) !== 'apart' || !isRecording(state)) return 'none'
  if (!isPlayer(seatOf(state.contract, personId))) return 'none'
  const answer = state.recordingAnswers.get(personId) ?? 'no'
  if (answer === 'no') return 'none'
  return mostRecorded(state) === 'voiceAndPicture' ? answer : 'voice'
}

/** What the one device in a room may capture now. */
export function roomCaptureOf(state: Recorded): 'none' | 'voice' {
  return recordingMode(state) === 'together' && isRecording(state) ? 'voice' : 'none'
}

/** Whether an agreement was taken back: nothing recorded of this interview may be left. */
export function isWithdrawn({ recordingOutcome }: Pick<Recorded, 'recordingOutcome'>): boolean {
  return recordingOutcome?.outcome === 'withdrawn'
}
