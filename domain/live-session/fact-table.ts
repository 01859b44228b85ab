import type { KeptKind } from '@/domain/personal-data/kept-kinds'
import type { LoggedKind } from '@/domain/retention/retention'
import type { EventType } from './event'

/** The parts of a state that fold besides the core, each by the folder that holds its `evolve.ts`. */
type OtherPart =
  | 'course'
  | 'marking'
  | 'reveals'
  | 'cues'
  | 'dial'
  | 'talk'
  | 'reflection'
  | 'recall'
  | 'debrief'
  | 'commitments'
  | 'take'
  | 'words'
  | 'call'
  | 'consent'
  | 'recording'
  | 'purge'
export type Part = 'core' | OtherPart

type Row = {
  /** The parts of the state that the fact may change. Where the core is one of them it folds first. */
  readonly parts: readonly OtherPart[] | readonly ['core', ...OtherPart[]]
  /** Under which kind a person finds the fact among what is kept of them. */
  readonly kept: KeptKind
} & (StaysWhole | LosesWords | Goes)

/** It says who met, when, and that it was held: it stays as long as the log. */
type StaysWhole = { readonly erasedWith: readonly []; readonly words: readonly [] }
/** It stays as long as the log, but its words are erased with a kind. */
type LosesWords = {
  readonly erasedWith: readonly []
  readonly words: readonly [string, ...string[]]
  readonly wordsErasedWith: LoggedKind
}
/** It is erased with any of these kinds, or with the fact that it undoes or redoes. */
type Goes = {
  readonly erasedWith: readonly [LoggedKind, ...LoggedKind[]] | 'target'
  readonly words: readonly string[]
}

/**
 * For each fact: which parts of the state it changes, under which kind it is kept, with which kinds it is erased at the end of their
 * time, and which fields of its payload hold a person's own words.
 */
export const factTable = {
  scheduled: { parts: ['core'], kept: 'practice', erasedWith: [], words: [] },
  cancelled: {
    parts: ['core', 'call'],
    kept: 'practice',
    erasedWith: [],
    words: ['reason'],
    wordsErasedWith: 'comments',
  },
  cancellationUndone: { parts: ['core', 'course', 'recording'], kept: 'practice', erasedWith: [], words: [] },
  moved: { parts: ['core', 'recording'], kept: 'practice', erasedWith: [], words: [] },
  seatsChanged: { parts: ['core', 'course', 'recording'], kept: 'practice', erasedWith: [], words: [] },
  planChanged: { parts: ['core'], kept: 'practice', erasedWith: [], words: [] },
  scenarioChanged: { parts: ['core', 'course'], kept: 'practice', erasedWith: [], words: [] },
  briefingOpened: { parts: ['core', 'course'], kept: 'course', erasedWith: [], words: [] },
  briefingSetBack: { parts: ['core', 'course'], kept: 'course', erasedWith: [], words: [] },
  entered: { parts: ['course'], kept: 'practice', erasedWith: [], words: [] },
  focusChosen: { parts: ['course'], kept: 'course', erasedWith: ['returns'], words: [] },
  readinessDeclared: { parts: ['course'], kept: 'course', erasedWith: [], words: [] },
  interviewStarted: { parts: ['core', 'recording'], kept: 'course', erasedWith: [], words: [] },
  interviewPaused: { parts: ['core'], kept: 'course', erasedWith: [], words: [] },
  interviewHalted: { parts: ['core'], kept: 'course', erasedWith: [], words: [] },
  interviewResumed: { parts: ['core'], kept: 'course', erasedWith: [], words: [] },
  interviewEnded: { parts: ['core', 'call'], kept: 'course', erasedWith: [], words: [] },
  interviewReopened: { parts: ['core'], kept: 'course', erasedWith: [], words: [] },
  phaseEntered: { parts: ['marking'], kept: 'marks', erasedWith: ['marks'], words: [] },
  marked: { parts: ['course', 'marking'], kept: 'marks', erasedWith: ['marks'], words: [] },
  markNoted: { parts: ['marking'], kept: 'marks', erasedWith: ['notes', 'marks'], words: ['text'] },
  markRetimed: { parts: ['marking'], kept: 'marks', erasedWith: ['marks'], words: [] },
  markRecoded: { parts: ['marking'], kept: 'marks', erasedWith: ['marks'], words: [] },
  markDeleted: { parts: ['marking'], kept: 'marks', erasedWith: ['marks'], words: [] },
  frameTicked: { parts: ['marking'], kept: 'marks', erasedWith: ['marks'], words: [] },
  frameUnticked: { parts: ['marking'], kept: 'marks', erasedWith: ['marks'], words: [] },
  undone: { parts: ['marking'], kept: 'marks', erasedWith: 'target', words: [] },
  redone: { parts: ['marking'], kept: 'marks', erasedWith: 'target', words: [] },
  codingFinished: { parts: ['marking'], kept: 'marks', erasedWith: [], words: [] },
  revealGiven: { parts: ['reveals'], kept: 'course', erasedWith: ['marks'], words: [] },
  revealTakenBack: { parts: ['reveals'], kept: 'course', erasedWith: ['marks'], words: [] },
  cueSent: { parts: ['cues'], kept: 'marks', erasedWith: ['cues'], words: ['text'] },
  iconCueSent: { parts: ['cues'], kept: 'marks', erasedWith: ['cues'], words: [] },
  cueAcknowledged: { parts: ['cues'], kept: 'marks', erasedWith: ['cues'], words: [] },
  cueWithdrawn: { parts: ['cues'], kept: 'marks', erasedWith: ['cues'], words: [] },
  cueKept: { parts: ['cues'], kept: 'marks', erasedWith: ['cues'], words: ['text'] },
  keptCueDropped: { parts: ['cues'], kept: 'marks', erasedWith: ['cues'], words: [] },
  dialMoved: { parts: ['dial'], kept: 'dial', erasedWith: ['dial'], words: [] },
  talkHeard: { parts: ['talk'], kept: 'dial', erasedWith: ['dial'], words: [] },
  selfAssessmentGiven: {
    parts: ['reflection'],
    kept: 'reflections',
    erasedWith: ['returns'],
    words: ['answers'],
  },
  returnGiven: { parts: ['reflection'], kept: 'reflections', erasedWith: ['returns'], words: ['answers'] },
  seatLocked: { parts: ['reflection'], kept: 'reflections', erasedWith: [], words: [] },
  momentsCompared: { parts: ['recall'], kept: 'dial', erasedWith: ['dial'], words: [] },
  dialRedrawn: { parts: ['recall'], kept: 'dial', erasedWith: ['dial'], words: [] },
  unsealed: {
    parts: ['core', 'debrief'],
    kept: 'course',
    erasedWith: [],
    words: ['overrideReason'],
    wordsErasedWith: 'comments',
  },
  turnGiven: { parts: ['debrief'], kept: 'course', erasedWith: [], words: [] },
  viewsOpened: { parts: ['debrief'], kept: 'course', erasedWith: [], words: [] },
  closed: {
    parts: ['core', 'debrief', 'take'],
    kept: 'course',
    erasedWith: [],
    words: ['reason'],
    wordsErasedWith: 'comments',
  },
  commitmentMade: {
    parts: ['commitments'],
    kept: 'commitments',
    erasedWith: [],
    words: ['what', 'how'],
    wordsErasedWith: 'commitments',
  },
  commitmentWithdrawn: { parts: ['commitments'], kept: 'commitments', erasedWith: [], words: [] },
  commitmentReviewed: {
    parts: ['commitments'],
    kept: 'commitments',
    erasedWith: [],
    words: ['text'],
    wordsErasedWith: 'commitments',
  },
  commentPosted: { parts: ['course', 'words'], kept: 'comments', erasedWith: ['comments'], words: ['text'] },
  repairWritten: { parts: ['words'], kept: 'comments', erasedWith: ['comments', 'marks'], words: ['text'] },
  wordsRedacted: {
    parts: ['marking', 'commitments', 'take', 'words'],
    kept: 'comments',
    erasedWith: [],
    words: [],
  },
  supervisorCalled: { parts: ['call'], kept: 'course', erasedWith: [], words: [] },
  supervisorCallEnded: { parts: ['call'], kept: 'course', erasedWith: [], words: [] },
  consentGiven: { parts: ['consent'], kept: 'consents', erasedWith: [], words: [] },
  consentWithdrawn: { parts: ['consent'], kept: 'consents', erasedWith: [], words: [] },
  recordingOffered: { parts: ['recording'], kept: 'course', erasedWith: [], words: [] },
  // Answers about recording are kept as long as the interview's marks; their outcome stays.
  recordingAnswered: { parts: ['recording'], kept: 'recordingConsents', erasedWith: ['marks'], words: [] },
  recordingReplied: { parts: ['recording'], kept: 'recordingConsents', erasedWith: ['marks'], words: [] },
  recordingPaused: { parts: ['recording'], kept: 'recordingConsents', erasedWith: ['marks'], words: [] },
  recordingResumed: { parts: ['recording'], kept: 'recordingConsents', erasedWith: ['marks'], words: [] },
  recordingWithdrawn: { parts: ['recording'], kept: 'recordingConsents', erasedWith: ['marks'], words: [] },
  recordingSettled: { parts: ['recording'], kept: 'course', erasedWith: [], words: [] },
  takeProposed: {
    parts: ['take'],
    kept: 'course',
    erasedWith: [],
    words: ['line'],
    wordsErasedWith: 'notes',
  },
  takeAgreed: { parts: ['take'], kept: 'course', erasedWith: [], words: [] },
  takeDropped: { parts: ['take'], kept: 'course', erasedWith: [], words: [] },
  takeBegun: { parts: ['take'], kept: 'course', erasedWith: [], words: [] },
  takeHalted: { parts: ['take'], kept: 'course', erasedWith: [], words: [] },
  takeResumed: { parts: ['take'], kept: 'course', erasedWith: [], words: [] },
  takeEnded: { parts: ['take'], kept: 'course', erasedWith: [], words: [] },
  takeKept: { parts: ['take'], kept: 'course', erasedWith: [], words: [] },
  takeDiscarded: { parts: ['take'], kept: 'course', erasedWith: [], words: [] },
  takeMarked: { parts: ['take'], kept: 'marks', erasedWith: ['marks'], words: [] },
  takeMarkNoted: { parts: ['take'], kept: 'marks', erasedWith: ['notes', 'marks'], words: ['text'] },
  takeMarkDropped: { parts: ['take'], kept: 'marks', erasedWith: ['marks'], words: [] },
  takeDialMoved: { parts: ['take'], kept: 'dial', erasedWith: ['dial'], words: [] },
  takeTalkHeard: { parts: ['take'], kept: 'dial', erasedWith: ['dial'], words: [] },
  takeNamed: { parts: ['take'], kept: 'commitments', erasedWith: [], words: [] },
  erased: { parts: [], kept: 'course', erasedWith: [], words: [] },
  purged: {
    parts: [
      'core',
      'course',
      'marking',
      'reveals',
      'cues',
      'dial',
      'talk',
      'reflection',
      'recall',
      'debrief',
      'commitments',
      'take',
      'words',
      'recording',
      'purge',
    ],
    kept: 'course',
    erasedWith: [],
    words: [],
  },
} as const satisfies { readonly [T in EventType]: Row }

/** The row of a fact; undefined for a fact of a newer release. */
export function rowOf(type: string): Row | undefined {
  return Object.hasOwn(factTable, type) ? factTable[type as EventType] : undefined
}

/** The facts that may change a part of the state. */
export type FactOf<P extends Part> = {
  [T in keyof typeof factTable]: P extends (typeof factTable)[T]['parts'][number] ? T : never
}[keyof typeof factTable]
