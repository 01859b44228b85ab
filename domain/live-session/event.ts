import type { Valence } from '@/domain/observation/grid'
import type { SelfAssessment } from '@/domain/observation/self-assessment'
import type { Length, LoggedKind } from '@/domain/retention/retention'
import type { BeneficiaryReturn } from '@/domain/scenario/beneficiary-return'
import type { CommitmentOutcome } from './commitments/commitment'
import type { ConsentScope } from './consent/consent-scope'
import type { Place, Plan, Where } from './core/plan'
import type { Seat } from './core/seat'
import type { CueIcon, LiveSettings, Supervision } from './core/settings'
import type { Turn } from './debrief/turn'

/**
 * The facts of a live session, by type. Times are epoch milliseconds. A released type is never edited: add a new one.
 * A `text` that is null was erased: at its author's request, or at the end of its time (`purged`).
 */
export type EventPayloads = {
  scheduled: {
    scenario: { key: string; version: number }
    grid: { key: string; version: number }
    plan: Plan
    place: Place
    /** Logs of earlier releases do not say. */
    where: Where
    settings: LiveSettings
    scheduledFor: number
    seats: readonly { personId: string; seat: Seat }[]
    /** Whether this log tells who came (`entered`); logs of earlier releases do not. */
    notesArrivals: boolean
  }
  cancelled: { reason: string | null }
  briefingOpened: Record<never, never>
  focusChosen: { codeKey: string }
  readinessDeclared: { ready: boolean }
  interviewStarted: { phase: string }
  phaseEntered: { phase: string; regression: boolean }
  interviewPaused: Record<never, never>
  interviewHalted: Record<never, never>
  interviewResumed: Record<never, never>
  interviewEnded: Record<never, never>
  /** An end by accident taken back: the time since then reads as a stop. */
  interviewReopened: Record<never, never>
  marked: { codeKey: string; valence: Valence | null; reactionOffsetMs: number }
  markNoted: { markId: string; text: string | null }
  markRetimed: { markId: string; markedAt: number }
  markRecoded: { markId: string; codeKey: string; valence: Valence | null }
  markDeleted: { markId: string }
  frameTicked: { item: string }
  frameUnticked: { item: string }
  undone: { eventId: string }
  redone: { eventId: string }
  revealGiven: { revealId: string }
  revealTakenBack: { revealId: string }
  cueSent: { text: string | null }
  cueAcknowledged: { cueId: string }
  dialMoved: { samples: readonly { at: number; value: number }[] }
  selfAssessmentGiven: { answers: SelfAssessment | null }
  returnGiven: { answers: BeneficiaryReturn | null }
  seatLocked: { seat: 'advisor' | 'beneficiary' }
  /** A supervisor who codes blind has finished; `everyone`: they were the last, and each now sees the others' annotations. */
  codingFinished: { everyone: boolean }
  /** `unfinishedCodings`: ids of the supervisors coding blind who had not finished. */
  unsealed: { overrideReason: string | null; overridden: boolean; unfinishedCodings: readonly string[] }
  commitmentMade: { what: string | null; due: string; how: string | null }
  commitmentWithdrawn: { commitmentId: string }
  /** `reason` is why there is no commitment; null when there is one. */
  closed: { reason: string | null }
  /** How a commitment of the advisor's previous live session (`madeIn`) went, said at the opening of this one. */
  commitmentReviewed: {
    commitmentId: string
    madeIn: string
    outcome: CommitmentOutcome
    text: string | null
  }
  /** `moment` is interview time in milliseconds; `replyTo` the comment that opened the thread. */
  commentPosted: { moment: number; text: string | null; replyTo: string | null }
  repairWritten: { markId: string; text: string | null }
  /** The author took the words of their own fact back: the fact stays, its words read null. */
  wordsRedacted: { eventId: string }
  /** A cue that is one icon of the cohort's set, in place of words. */
  iconCueSent: { icon: CueIcon }
  /** Its sender took a cue back before the advisor had seen it: it leaves the advisor's screen unannounced. */
  cueWithdrawn: { cueId: string }
  /** Whose turn it is in the debrief; the last step is the commitment. */
  turnGiven: { turn: Turn }
  /** Where views open turn by turn: those of these seats are open to every seat from here on. */
  viewsOpened: { seats: readonly Seat[] }
  /** Somebody opened their page of this live session for the first time. */
  entered: Record<never, never>
  /** The hour or the place agreed before it began is another one. */
  moved: { scheduledFor: number; place: Place; where: Where }
  /** Who sits where from here on: everybody, not only those who change. */
  seatsChanged: { seats: readonly { personId: string; seat: Seat }[]; supervision: Supervision }
  planChanged: { plan: Plan }
  /** Another situation is played, in this version. */
  scenarioChanged: { scenario: { key: string; version: number } }
  /** A briefing opened too early was closed again: the interview waits for its hour. */
  briefingSetBack: Record<never, never>
  /** An interview called off before it began is planned again, as it was. */
  cancellationUndone: Record<never, never>
  /** A player asks for a supervisor to come: « venez nous voir ». */
  supervisorCalled: Record<never, never>
  /** `callerIds`: whose call it ends; one's own taken back, or everybody's once a supervisor came. */
  supervisorCallEnded: { callerIds: readonly string[] }
  /** A player lets an observer or a second supervisor be there, or their interview be used in teaching. */
  consentGiven: { scope: ConsentScope }
  /** They took it back, or said no. */
  consentWithdrawn: { scope: ConsentScope }
  /** A fact whose content was erased at the end of its time: its place in the log is all that is left of it. */
  erased: Record<never, never>
  /** What was erased of this log, at the end of the time it was kept. `cameIds`: who had come, which erased facts said. */
  purged: {
    kinds: readonly { kind: LoggedKind; length: Length }[]
    cameIds: readonly string[]
  }
  /** What a player's own microphone heard of them, one character a step (talk/steps.ts); `from`: the moment of the first. */
  talkHeard: { from: number; steps: string }
  /** A cue that a supervisor kept for the debrief instead of sending it: words, or an icon and no words. */
  cueKept: { text: string | null; icon: CueIcon | null }
  /** The supervisor who kept a cue gave it up before their view opened. */
  keptCueDropped: { cueId: string }
}

export type EventType = keyof EventPayloads

/** What is agreed for a live session. */
export type Contract = EventPayloads['scheduled']

/** What a command yields: a fact before it has its place in the log. */
export type NewEvent<T extends EventType = EventType> = {
  [K in T]: {
    readonly id: string
    readonly type: K
    readonly actorId: string
    readonly seat: Seat | null
    /** Moment of the act on the session clock. */
    readonly at: number
    readonly payload: Readonly<EventPayloads[K]>
  }
}[T]

/** A fact in the log. `seq` is gapless per live session and is the only order; `recordedAt` is the server's clock. */
export type LiveSessionEvent<T extends EventType = EventType> = {
  [K in T]: NewEvent<K> & { readonly seq: number; readonly recordedAt: number }
}[T]

/** What a seat receives in place of a fact it may not see, so that its sequence stays gapless. */
export type HiddenEvent = { readonly seq: number; readonly type: 'hidden' }

export type SeenEvent = LiveSessionEvent | HiddenEvent

/** Facts that can be undone and redone, each keeping its place in the log. */
export const undoableTypes = [
  'phaseEntered',
  'marked',
  'markNoted',
  'markRetimed',
  'markRecoded',
  'markDeleted',
  'frameTicked',
  'frameUnticked',
] as const satisfies readonly EventType[]
export type UndoableType = (typeof undoableTypes)[number]
export type UndoableEvent = LiveSessionEvent<UndoableType>

export function isUndoable(event: SeenEvent): event is UndoableEvent {
  return (undoableTypes as readonly string[]).includes(event.type)
}
