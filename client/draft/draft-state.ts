import type { Reason } from '@/domain/reason'
import type { Answers, Saved, Work } from './draft-work'

/** A draft being written on one page; draft-step.ts says how it moves on. */
export type DraftState<T> = {
  /** As the server had it when it was last read. */
  readonly saved: Saved<T>
  readonly work: Work<T>
  /** The answers on their way to the server. */
  readonly saving: T | null
  readonly hasFailed: boolean
  /** Answers that were sent without learning whether they were saved. */
  readonly unanswered: readonly T[]
  /** The form is on screen. */
  readonly isOpen: boolean
}

export type DraftInput<T> =
  | { readonly type: 'opened' | 'closed' }
  | { readonly type: 'typed'; readonly answers: T }
  /** The person takes the other version; what was in the form becomes the other. */
  | { readonly type: 'swapped' }
  | { readonly type: 'otherDropped' }
  /** Another page that is gone left this. */
  | { readonly type: 'adopted'; readonly work: Work<T> }
  /** The saved draft was read, as it is from time to time. */
  | { readonly type: 'read'; readonly saved: Saved<T> }
  | { readonly type: 'elapsed' }
  | { readonly type: 'accepted'; readonly updatedAt: number | null }
  | { readonly type: 'refused'; readonly reason: Reason }
  /** The draft was read again because another page had saved; null where that failed. */
  | { readonly type: 'readAgain'; readonly saved: Saved<T> | null }

export type DraftEffect<T> =
  | { readonly type: 'backUp'; readonly work: Work<T> }
  /** Starts the one timer, in place of the former. */
  | { readonly type: 'start'; readonly ms: number }
  | { readonly type: 'stop' }
  | { readonly type: 'save'; readonly answers: T; readonly base: Saved<T> }
  | { readonly type: 'readAgain' }
  /** Another page may adopt what this page leaves. */
  | { readonly type: 'release' }

export type Reaction<T> = { readonly state: DraftState<T>; readonly effects: readonly DraftEffect<T>[] }

export const noWork = { typed: null, other: null }

export function startingDraft<T extends Answers>(saved: Saved<T>): DraftState<T> {
  return { saved, work: noWork, saving: null, hasFailed: false, unanswered: [], isOpen: false }
}

/** What the form shows. */
export function answersOf<T>({ work, saved }: DraftState<T>): T {
  return work.typed?.answers ?? saved.answers
}
