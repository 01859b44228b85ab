import type { CallFacts } from './call/facts'
import type { CommitmentFacts } from './commitments/facts'
import type { ConsentFacts } from './consent/facts'
import type { CoreFacts } from './core/facts'
import type { Seat } from './core/seat'
import type { CourseFacts } from './course/facts'
import type { CueFacts } from './cues/facts'
import type { DebriefFacts } from './debrief/facts'
import type { DialFacts } from './dial/facts'
import type { MarkingFacts } from './marking/facts'
import type { PurgeFacts } from './purge/facts'
import type { RecallFacts } from './recall/facts'
import type { RecordingFacts } from './recording/facts'
import type { ReflectionFacts } from './reflection/facts'
import type { RevealFacts } from './reveals/facts'
import type { TakeFacts } from './take/facts'
import type { TalkFacts } from './talk/facts'
import type { WordFacts } from './words/facts'

/**
 * The facts of a live session, by type. Times are epoch milliseconds. A released type is never edited: add a new one.
 * A `text` that is null was erased: at its author's request, or at the end of its time (`purged`).
 */
export type EventPayloads = CoreFacts &
  CourseFacts &
  MarkingFacts &
  RevealFacts &
  CueFacts &
  DialFacts &
  TalkFacts &
  ReflectionFacts &
  RecallFacts &
  DebriefFacts &
  CommitmentFacts &
  TakeFacts &
  WordFacts &
  CallFacts &
  ConsentFacts &
  RecordingFacts &
  PurgeFacts

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
