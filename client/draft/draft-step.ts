import type { Reason } from '@/domain/reason'
import { answersOf, type DraftInput, type DraftState, noWork, type Reaction } from './draft-state'
import { type Answers, adoptAll, afterSave, mergeSaved, type Saved, type Work } from './draft-work'

/** How long typing pauses before the draft is saved, ms. */
export const quietMs = 600
export const retryMs = 3_000

/**
 * Answers being written, pure: takes what happened and gives the next state and what to do, in order; create-draft.ts does it.
 * Nothing that the same person wrote on another page or device is overwritten without being shown to them.
 *
 * | what happens                    | becomes                                     | asks for                  |
 * | ------------------------------- | ------------------------------------------- | ------------------------- |
 * | typed, swapped                  | to be saved                                 | a quiet moment            |
 * | another page left something     | merged; where both say something, both kept | a quiet moment            |
 * | the quiet moment is over        | saving                                      | save                      |
 * | accepted                        | saved; what was typed meanwhile is not      | a quiet moment, if so     |
 * | refused: changed meanwhile      |                                             | read again                |
 * | read again                      | merged; where both say something, both kept | a quiet moment            |
 * | refused: locked                 | nothing left to save                        |                           |
 * | refused: the interview goes on  | waits on the device until it has ended      |                           |
 * | no answer, any other refusal    | failed                                      | a longer moment           |
 * | closed                          | saving, if anything is typed                | save, then release        |
 */
export function step<T extends Answers>(before: DraftState<T>, input: DraftInput<T>): Reaction<T> {
  const { state, effects } = react(before, input)
  if (state.work === before.work) return { state, effects }
  return { state, effects: [{ type: 'backUp', work: state.work }, ...effects] }
}

function react<T extends Answers>(before: DraftState<T>, input: DraftInput<T>): Reaction<T> {
  const { work, saved, saving } = before
  switch (input.type) {
    case 'opened':
      return pausing({ ...before, isOpen: true }, quietMs)
    case 'closed': {
      const { state, effects } = save({ ...before, isOpen: false })
      const isSaving = state.saving !== null
      return {
        state,
        effects: [{ type: 'stop' }, ...effects, ...(isSaving ? [] : [{ type: 'release' } as const])],
      }
    }
    case 'typed':
      return typing(before, {
        typed: { answers: input.answers, base: work.typed?.base ?? saved },
        other: work.other,
      })
    case 'swapped': {
      if (work.other === null) return { state: before, effects: [] }
      const typed = { answers: work.other, base: work.typed?.base ?? saved }
      return typing(before, { typed, other: answersOf(before) })
    }
    case 'otherDropped':
      return { state: { ...before, work: { ...work, other: null } }, effects: [] }
    case 'adopted':
      return typing(before, adoptAll([input.work, work], saved))
    case 'read':
      return { state: { ...before, saved: input.saved }, effects: [] }
    case 'elapsed':
      return save(before)
    case 'accepted': {
      if (saving === null) return { state: before, effects: [] }
      const kept = { answers: saving, updatedAt: input.updatedAt }
      return settled(before, afterSave(work, kept), kept)
    }
    case 'refused':
      return refused(before, input.reason)
    case 'readAgain':
      if (input.saved === null) return failed(before)
      return settled(before, mergeSaved(work, input.saved, before.unanswered), input.saved)
    default: {
      const unknown: never = input
      return unknown
    }
  }
}

function typing<T>(before: DraftState<T>, work: Work<T>): Reaction<T> {
  return { state: { ...before, work }, effects: [{ type: 'start', ms: quietMs }] }
}

function save<T>(before: DraftState<T>): Reaction<T> {
  const { typed } = before.work
  if (typed === null || before.saving !== null) return { state: before, effects: [] }
  return { state: { ...before, saving: typed.answers }, effects: [{ type: 'save', ...typed }] }
}

function settled<T>(before: DraftState<T>, work: Work<T>, saved: Saved<T>): Reaction<T> {
  const state = { ...before, work, saved, saving: null, unanswered: [], hasFailed: false }
  return pausing(state, quietMs)
}

function refused<T>(before: DraftState<T>, reason: Reason): Reaction<T> {
  switch (reason) {
    case 'alreadyLocked':
      return pausing({ ...before, saving: null, work: noWork }, quietMs)
    case 'wrongMoment':
      return { state: { ...before, saving: null }, effects: before.isOpen ? [] : [{ type: 'release' }] }
    case 'changedMeanwhile':
      return { state: before, effects: [{ type: 'readAgain' }] }
    default:
      return failed(before)
  }
}

function failed<T>(before: DraftState<T>): Reaction<T> {
  const { saving, unanswered } = before
  const sent = saving === null ? unanswered : [...unanswered, saving]
  return pausing({ ...before, saving: null, unanswered: sent, hasFailed: true }, retryMs)
}

/** Nothing is under way: unsaved text waits for the next try or for another page. */
function pausing<T>(state: DraftState<T>, ms: number): Reaction<T> {
  if (!state.isOpen) return { state, effects: [{ type: 'release' }] }
  return { state, effects: state.work.typed === null ? [] : [{ type: 'start', ms }] }
}
