import {
  type Circumstances,
  type CommandOf,
  type Fact,
  nothing,
  refuse,
  requireKept,
  requireSeat,
  requireStage,
} from '../decide/decision'
import type { LiveSessionState } from '../state'
import type { RecordingAnswer, RecordingOutcome } from './answer'
import { isAskedToRecord, mayOffer, mostRecorded, recordingMode } from './asked'
import { outcomeOf } from './outcome'

/** It is proposed that the interview be recorded, by a seat whose cohort lets it. */
function offerRecording(given: Circumstances): readonly Fact[] {
  const { state } = given
  const seat = requireSeat(given, 'advisor', 'beneficiary', 'supervisor')
  requireStage(given, 'briefing', 'interview')
  if (mostRecorded(state) === null) refuse('wrongMoment')
  if (!mayOffer(state, seat)) refuse('seatMayNot')
  return isAskedToRecord(state) ? nothing : [{ type: 'recordingOffered', payload: {} }]
}

/** No answer counts as no; an answer may be changed. */
function answerRecording(given: Circumstances, { answer }: CommandOf<'answerRecording'>): readonly Fact[] {
  requireKept(given, 'marks')
  const { state, actor } = given
  requireAsked(given)
  requireStage(given, 'briefing', 'interview', 'selfAssessment', 'debrief', 'closed')
  const before = state.recordingAnswers.get(actor.personId) ?? null
  if (!mayAnswer(state, before, answer)) return refuse('wrongMoment')
  if (before === answer) return nothing
  const said = new Map(state.recordingAnswers).set(actor.personId, answer)
  const replied = new Set(state.recordingReplied).add(actor.personId)
  const text = state.contract?.recording?.text.number ?? 0
  const among = recordingMode(state) === 'together' ? 'seats' : 'players'
  const isFirst = !state.recordingReplied.has(actor.personId)
  return [
    { type: 'recordingAnswered', payload: { answer, text } },
    ...(isFirst ? [{ type: 'recordingReplied', payload: { among } } as const] : nothing),
    ...settled(state, outcomeOf({ ...state, recordingAnswers: said, recordingReplied: replied })),
  ]
}

/**
 * No answer destroys a voice that was recorded: that takes a withdrawal. After the interview a player may still give up
 * the picture.
 */
function mayAnswer(
  state: LiveSessionState,
  before: RecordingAnswer | null,
  answer: RecordingAnswer,
): boolean {
  if (state.recordingOutcome?.outcome === 'withdrawn') return false
  if (answer === 'voiceAndPicture' && mostRecorded(state) !== 'voiceAndPicture') return false
  const hadAgreed = before !== null && before !== 'no'
  if (answer === 'no' && hadAgreed && state.wasRecorded) return false
  const { status } = state.stage
  return (
    status === 'briefing' || status === 'interview' || (before === 'voiceAndPicture' && answer === 'voice')
  )
}

/** A player makes the recording wait; the interview goes on. */
function pauseRecording(given: Circumstances): readonly Fact[] {
  requirePlaying(given)
  const { state, actor } = given
  const outcome = state.recordingOutcome?.outcome
  if (outcome !== 'agreed' && outcome !== 'paused' && outcome !== 'awaited') return refuse('wrongMoment')
  if (state.recordingPauses.has(actor.personId)) return nothing
  return [
    { type: 'recordingPaused', payload: {} },
    ...(outcome === 'agreed' ? settled(state, 'paused') : nothing),
  ]
}

/** A player lifts their own pause; the pause of the other player stands. */
function resumeRecording(given: Circumstances): readonly Fact[] {
  requirePlaying(given)
  const { state, actor } = given
  if (!state.recordingPauses.has(actor.personId)) {
    return state.recordingOutcome?.outcome === 'paused' ? refuse('seatMayNot') : nothing
  }
  const others = new Map(state.recordingPauses)
  others.delete(actor.personId)
  return [
    { type: 'recordingResumed', payload: {} },
    ...settled(state, outcomeOf({ ...state, recordingPauses: others })),
  ]
}

/** A person who had agreed takes it back: nothing more is recorded of this interview, and what was is destroyed. */
function withdrawRecording(given: Circumstances): readonly Fact[] {
  const { state, actor } = given
  requireAsked(given)
  requireStage(given, 'interview', 'selfAssessment', 'debrief', 'closed')
  if (state.recordingOutcome?.outcome === 'withdrawn') return nothing
  if (!state.wasRecorded) refuse('wrongMoment')
  // What they answered was erased with the marks, and the recording may be there for longer.
  if (state.purges.has('marks')) return settled(state, 'withdrawn')
  if ((state.recordingAnswers.get(actor.personId) ?? 'no') === 'no') refuse('wrongMoment')
  return [{ type: 'recordingWithdrawn', payload: {} }, ...settled(state, 'withdrawn')]
}

/** What a person's coming means for a recording in their room: it waits until they have answered. */
export function awaitedAfter({ state, actor }: Pick<Circumstances, 'state' | 'actor'>): readonly Fact[] {
  // An interview that has ended may be reopened until its debrief begins.
  if (state.stage.status === 'debrief') return nothing
  const entered = new Set(state.entered).add(actor.personId)
  return outcomeOf({ ...state, entered }) === 'awaited' ? settled(state, 'awaited') : nothing
}

function settled(state: LiveSessionState, outcome: RecordingOutcome | null): readonly Fact[] {
  if (outcome === null || outcome === state.recordingOutcome?.outcome) return nothing
  return [{ type: 'recordingSettled', payload: { outcome } }]
}

/** Guard: people of this live session are asked, and the actor is one of those whose answer counts. */
function requireAsked(given: Circumstances): void {
  const { state } = given
  const everyone = ['advisor', 'beneficiary', 'supervisor', 'observer'] as const
  if (recordingMode(state) === 'together') requireSeat(given, ...everyone)
  else requireSeat(given, 'advisor', 'beneficiary')
  if (!isAskedToRecord(state)) refuse('wrongMoment')
}

function requirePlaying(given: Circumstances): void {
  requireSeat(given, 'advisor', 'beneficiary')
  requireStage(given, 'interview')
}

export const recordingRules = {
  offerRecording,
  answerRecording,
  pauseRecording,
  resumeRecording,
  withdrawRecording,
}
