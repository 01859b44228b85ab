import { createListeners } from '../listeners'
import { withFormerParts } from './former-parts'

/** What a page asks the server, and keeps the answer to. */
export type Question<T> = {
  /** Its name among the questions of a page. */
  readonly name: string
  /** The live session it is about; null for a question about the person. */
  readonly of: string | null
  readonly ask: () => Promise<T>
}

/** `at`: when it was read, epoch ms. */
export type Answer<T> = { readonly value: T; readonly at: number }

/** An answer that comes with a page, and how to unpack it. */
export type GivenAnswer = {
  readonly name: string
  readonly of: string | null
  readonly at: number
  readonly unpack: () => unknown
}

type Kept = ReturnType<typeof createListeners> & {
  readonly of: string | null
  answer: Answer<unknown> | null
  /** Which time of asking counts: an answer to an earlier one is dropped. */
  turn: number
  asking: Promise<unknown> | null
}

type Options = {
  /** Whether a failure may pass: the same is then asked again. */
  readonly mayPass: (error: unknown) => boolean
  readonly now?: () => number
  readonly pause?: (ms: number) => Promise<unknown>
}

const longestPauseMs = 8_000
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** The answers of the server that a page keeps, each under the name of its question. */
export function createAnswers({ mayPass, now = Date.now, pause = wait }: Options) {
  const all = new Map<string, Kept>()

  function keptOf({ name, of }: { readonly name: string; readonly of: string | null }): Kept {
    const key = `${name} ${of}`
    const known = all.get(key)
    if (known) return known
    const kept: Kept = { ...createListeners(), of, answer: null, turn: 0, asking: null }
    all.set(key, kept)
    return kept
  }

  function set(kept: Kept, value: unknown, at: number) {
    kept.answer = { value, at }
    kept.turn += 1
    kept.asking = null
    // Told once the act that changed it has ended.
    setTimeout(kept.notify)
  }

  function find<T>(question: Question<T>): Answer<T> | null {
    return keptOf(question).answer as Answer<T> | null
  }

  function askFor<T>(question: Question<T>, mayRepeat: boolean): Promise<T> {
    const kept = keptOf(question)
    kept.turn += 1
    const { turn } = kept
    const asking = repeat().finally(() => {
      if (kept.turn === turn) kept.asking = null
    })
    kept.asking = asking
    return asking

    async function repeat(): Promise<T> {
      for (let failures = 0; ; failures++) {
        try {
          const value = await question.ask()
          if (kept.turn === turn) set(kept, withFormerParts(kept.answer?.value, value), now())
          return value
        } catch (error) {
          if (!mayRepeat || !mayPass(error) || kept.turn !== turn) throw error
          await pause(Math.min(longestPauseMs, 1_000 * 2 ** failures))
        }
      }
    }
  }

  return {
    /** The answer kept at present, the same object until it changes; null while there is none. */
    find,

    /** Keeps what is known to be the answer from now on. */
    keep: <T>(question: Question<T>, value: T) => set(keptOf(question), value, now()),

    subscribe: (question: Question<unknown>, changed: () => void) => keptOf(question).subscribe(changed),

    /** Asks until there is an answer. Rejects where the server refuses it. */
    renew: <T>(question: Question<T>) => askFor(question, true),

    /** Asks once, unless it is being asked; a failure leaves the former answer. */
    async refresh(question: Question<unknown>) {
      if (!keptOf(question).asking) await askFor(question, false).catch(() => {})
    },

    /** The answer that is being waited for: one promise for all that wait. */
    awaited(question: Question<unknown>): Promise<unknown> {
      return keptOf(question).asking ?? askFor(question, true)
    },

    /** Stores answers that came with a page, unless stored ones are newer; `first`: only missing ones. */
    take(given: readonly GivenAnswer[], which: 'first' | 'newer') {
      for (const each of given) {
        const kept = keptOf(each)
        if (kept.answer ? which === 'first' || kept.answer.at >= each.at : false) continue
        set(kept, withFormerParts(kept.answer?.value, each.unpack()), each.at)
      }
    },

    /** Forgets what is about other live sessions. */
    forgetOthers(liveSessionId: string) {
      for (const [key, { of }] of all) if (of !== null && of !== liveSessionId) all.delete(key)
    },
  }
}

export type Answers = ReturnType<typeof createAnswers>
