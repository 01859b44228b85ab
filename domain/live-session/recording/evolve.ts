import { seatOf } from '../core/agreement'
import type { CoreState } from '../core/evolve'
import { type Changes, type Folding, own } from '../core/folding'
import type { RecordingAnswer, RecordingOutcome } from './answer'

/** What is known of a recording. A seat knows its own answer and pause; the server knows all of them. */
export type RecordingState = {
  /** Whether it was proposed during the course of the interview. */
  readonly isRecordingOffered: boolean
  /** What people answered last, by person; a person who withdrew reads as one who said no. */
  readonly recordingAnswers: ReadonlyMap<string, RecordingAnswer>
  /** Ids of those who are known to have answered. */
  readonly recordingReplied: ReadonlySet<string>
  /** Whose pause stands, and since when (epoch ms). */
  readonly recordingPauses: ReadonlyMap<string, number>
  /** What it amounts to, and since when (epoch ms); null before everybody has answered. */
  readonly recordingOutcome: { readonly outcome: RecordingOutcome; readonly at: number } | null
  /** Whether something may have been recorded: it was agreed while the interview went on. */
  readonly wasRecorded: boolean
}

export const noRecording: RecordingState = {
  isRecordingOffered: false,
  recordingAnswers: new Map(),
  recordingReplied: new Set(),
  recordingPauses: new Map(),
  recordingOutcome: null,
  wasRecorded: false,
}

export const recordingChanges: Changes<'recording', RecordingState, CoreState> = {
  recordingOffered({ draft }) {
    draft.isRecordingOffered = true
  },
  recordingAnswered(folding, { actorId, payload }) {
    own(folding, 'recordingAnswers').set(actorId, payload.answer)
  },
  recordingReplied(folding, { actorId }) {
    own(folding, 'recordingReplied').add(actorId)
  },
  recordingPaused(folding, { actorId, at }) {
    own(folding, 'recordingPauses').set(actorId, at)
  },
  recordingResumed(folding, { actorId }) {
    own(folding, 'recordingPauses').delete(actorId)
  },
  recordingWithdrawn(folding, { actorId }) {
    own(folding, 'recordingAnswers').set(actorId, 'no')
    own(folding, 'recordingPauses').delete(actorId)
  },
  recordingSettled({ draft }, { at, payload: { outcome } }, { clock }) {
    draft.recordingOutcome = { outcome, at }
    if (outcome === 'agreed' && clock.startedAt !== null && clock.endedAt === null) draft.wasRecorded = true
  },
  interviewStarted({ draft }) {
    if (draft.recordingOutcome?.outcome === 'agreed') draft.wasRecorded = true
  },
  seatsChanged(folding, _event, { changes }) {
    const change = changes.at(-1)
    if (!change) return
    const { before, after } = change
    const people = [...before.seats, ...after.seats].map(({ personId }) => personId)
    const moved = people.filter((personId) => seatOf(before, personId) !== seatOf(after, personId))
    if (moved.length > 0) forget(folding, moved)
  },
  moved(folding, _event, { changes }) {
    const change = changes.at(-1)
    if (!change) return
    const { before, after } = change
    // Who hears whom, and by what, is another: an answer of before speaks of something else.
    if (before.place !== after.place || before.where?.kind !== after.where?.kind) forgetAll(folding)
  },
  cancellationUndone(folding) {
    forgetAll(folding)
    folding.draft.isRecordingOffered = false
  },
  purged({ draft }, { payload }) {
    if (!payload.kinds.some(({ kind }) => kind === 'marks')) return
    draft.recordingAnswers = noRecording.recordingAnswers
    draft.recordingReplied = noRecording.recordingReplied
    draft.recordingPauses = noRecording.recordingPauses
  },
}

/** Drops the answers of people who left their seats, and reopens the outcome. */
function forget(folding: Folding<RecordingState>, personIds: readonly string[]): void {
  for (const personId of personIds) {
    own(folding, 'recordingAnswers').delete(personId)
    own(folding, 'recordingReplied').delete(personId)
    own(folding, 'recordingPauses').delete(personId)
  }
  folding.draft.recordingOutcome = null
}

function forgetAll({ draft }: Folding<RecordingState>): void {
  draft.recordingAnswers = noRecording.recordingAnswers
  draft.recordingReplied = noRecording.recordingReplied
  draft.recordingPauses = noRecording.recordingPauses
  draft.recordingOutcome = null
}
