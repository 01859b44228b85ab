import { type CallState, noCall } from './call/evolve'
import { type CommitmentsState, noCommitments } from './commitments/evolve'
import { type ConsentState, noConsent } from './consent/evolve'
import { type CoreState, noCore } from './core/evolve'
import { type CourseState, noCourse } from './course/evolve'
import { type CuesState, noCues } from './cues/evolve'
import { type DebriefState, noDebrief } from './debrief/evolve'
import { type DialState, noDial } from './dial/evolve'
import { type MarkingState, noMarking } from './marking/evolve'
import { noPurge, type PurgeState } from './purge/evolve'
import { noRecall, type RecallState } from './recall/evolve'
import { noRecording, type RecordingState } from './recording/evolve'
import { noReflection, type ReflectionState } from './reflection/evolve'
import { noReveals, type RevealsState } from './reveals/evolve'
import { noTakes, type TakesState } from './take/evolve'
import { noTalk, type TalkState } from './talk/evolve'
import { noWords, type WordsState } from './words/evolve'

/** What the facts so far amount to. Folded by `evolve`, in the browser from what its seat may see, on the server from all. */
export type LiveSessionState = { readonly seq: number } & CoreState &
  CourseState &
  MarkingState &
  RevealsState &
  CuesState &
  DialState &
  TalkState &
  ReflectionState &
  RecallState &
  DebriefState &
  CommitmentsState &
  TakesState &
  WordsState &
  CallState &
  ConsentState &
  RecordingState &
  PurgeState

export const initialState: LiveSessionState = {
  seq: 0,
  ...noCore,
  ...noCourse,
  ...noMarking,
  ...noReveals,
  ...noCues,
  ...noDial,
  ...noTalk,
  ...noReflection,
  ...noRecall,
  ...noDebrief,
  ...noCommitments,
  ...noTakes,
  ...noWords,
  ...noCall,
  ...noConsent,
  ...noRecording,
  ...noPurge,
}

/** Whether the debrief has begun: the views are open to every seat, or open turn by turn from here on (views.ts). */
export function isUnsealed(state: LiveSessionState): boolean {
  return state.unsealing !== null
}
