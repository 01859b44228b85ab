import type { Reason } from '@/domain/reason'
import { answerTimeoutMs } from '../answer-timeout'
import { createListeners } from '../listeners'
import { remember } from '../remember'
import type { DraftBackup } from './draft-backup'
import { answersOf, type DraftEffect, type DraftInput, startingDraft } from './draft-state'
import { step } from './draft-step'
import type { Answers } from './draft-work'
import { type ReadAnswers, savedOf, workOf } from './read-draft'

/** A draft as the server gives it: unread answers, and their version. */
export type FoundDraft = { readonly body: unknown; readonly updatedAt: number | null }

type Options<T> = {
  readonly read: ReadAnswers<T>
  readonly backup: DraftBackup
  /** The draft as it was last read, kept by the caller, who reads it again from time to time. */
  readonly found: { readonly read: () => FoundDraft; readonly subscribe: (changed: () => void) => () => void }
  readonly server: {
    /** Saves upon the version `base` and gives the new version (epoch ms). */
    readonly save: (answers: T, base: number | null, signal: AbortSignal) => Promise<number | null>
    readonly readAgain: (signal: AbortSignal) => Promise<FoundDraft>
    readonly reasonOf: (error: unknown) => Reason
  }
}

/**
 * Answers being written: saved a moment after the last key, tried again until that succeeds, kept on the device meanwhile. Made
 * for useSyncExternalStore.
 */
export function createDraft<T extends Answers>({ read, backup, found, server }: Options<T>) {
  const { notify, subscribe } = createListeners()
  let leaves: (() => void)[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const readSaved = remember((each: FoundDraft) => savedOf(read, each))
  let state = startingDraft(readSaved(found.read()))
  let snapshot: ReturnType<typeof look> | null = null

  function dispatch(input: DraftInput<T>) {
    const reaction = step(state, input)
    state = reaction.state
    snapshot = null
    notify()
    for (const effect of reaction.effects) perform(effect)
  }

  function perform(effect: DraftEffect<T>) {
    switch (effect.type) {
      case 'backUp':
        return effect.work.typed === null && effect.work.other === null
          ? backup.remove()
          : backup.write(effect.work)
      case 'start':
        clearTimeout(timer)
        timer = setTimeout(() => dispatch({ type: 'elapsed' }), effect.ms)
        return
      case 'stop':
        return clearTimeout(timer)
      case 'save':
        return void save(effect.answers, effect.base.updatedAt)
      case 'readAgain':
        return void readAgain()
      case 'release':
        for (const leave of leaves) leave()
        leaves = []
        return
      default: {
        const unknown: never = effect
        return unknown
      }
    }
  }

  async function save(answers: T, base: number | null) {
    const input = await server.save(answers, base, AbortSignal.timeout(answerTimeoutMs)).then(
      (updatedAt) => ({ type: 'accepted', updatedAt }) as const,
      (error: unknown) => ({ type: 'refused', reason: server.reasonOf(error) }) as const,
    )
    dispatch(input)
  }

  async function readAgain() {
    const theirs = await server.readAgain(AbortSignal.timeout(answerTimeoutMs)).catch(() => null)
    dispatch({ type: 'readAgain', saved: theirs && savedOf(read, theirs) })
  }

  function getSnapshot(): ReturnType<typeof look> {
    snapshot ??= look()
    return snapshot
  }

  function look() {
    const { work, saved, hasFailed } = state
    const isSaved = saved.updatedAt === null ? ('idle' as const) : ('saved' as const)
    const isNotYet = hasFailed ? ('failed' as const) : ('saving' as const)
    return {
      answers: answersOf(state),
      state: work.typed === null ? isSaved : isNotYet,
      /** Whether anything has been saved before, be it empty. */
      begun: saved.updatedAt !== null || work.typed !== null,
      /** What the same person wrote on another page or device and is not in the form. */
      other: work.other,
      change,
      begin,
      swap,
      dismissOther,
    }
  }

  const change = (answers: T) => dispatch({ type: 'typed', answers })
  const begin = () => change(answersOf(state))
  const swap = () => dispatch({ type: 'swapped' })
  const dismissOther = () => dispatch({ type: 'otherDropped' })

  function takeFound() {
    const saved = readSaved(found.read())
    if (saved !== state.saved) dispatch({ type: 'read', saved })
  }

  return {
    getSnapshot,
    subscribe,
    /** The form is on screen until the function returned is called; may be started again. */
    start() {
      const unsubscribe = found.subscribe(takeFound)
      takeFound()
      leaves.push(backup.adopt((left) => dispatch({ type: 'adopted', work: workOf(read, left) })))
      dispatch({ type: 'opened' })
      return () => {
        unsubscribe()
        dispatch({ type: 'closed' })
      }
    },
  }
}

/** What the form reads of a draft, and its acts. */
export type DraftSnapshot<T extends Answers> = ReturnType<ReturnType<typeof createDraft<T>>['getSnapshot']>
