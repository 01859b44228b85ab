import type { CommandRequest } from '@/domain/live-session/command'
import type { CommandStore } from './command-store'

/** A command not yet seen in the log. */
export type PendingCommand = {
  readonly request: CommandRequest
  /** How far the log must come for it to be there, once known. */
  readonly settledSeq: number | null
  /** The device would not keep it: it lasts as long as this page. */
  readonly pageOnly?: boolean
}

export type Outcome =
  | { readonly type: 'accepted'; readonly settledSeq: number }
  | { readonly type: 'refused'; readonly reason: string }
  /** No answer, or an answer that says "not now": the same command goes again, with the same id. */
  | { readonly type: 'again'; readonly giveUp: { readonly after: number; readonly reason: string } | null }

export type Sent =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: string }

type Waiting = PendingCommand & {
  /** Settles when the device holds the command, or would not. */
  readonly kept: Promise<void>
  readonly resolve: (sent: Sent) => void
}

export type CommandQueue = {
  /** What is on its way or accepted but not yet in the log. A new array at each change. */
  readonly pending: () => readonly PendingCommand[]
  readonly subscribe: (listener: () => void) => () => void
  /** Takes up what earlier pages left unanswered, in front of everything else, with the same ids and moments. */
  readonly resume: () => void
  readonly push: (request: CommandRequest) => Promise<Sent>
  /** Tells how far the log has come and which ids it holds: those commands have arrived. */
  readonly arrived: (seq: number, ids: ReadonlySet<string>) => void
  /** Tries at once, without waiting for the back-off to pass. */
  readonly hurry: () => void
}

type Deliver = (request: CommandRequest) => Promise<Outcome>

/** Wait before the n-th further try, in milliseconds. */
export function backOffMs(tries: number, random: number): number {
  return Math.min(8_000, 500 * 2 ** Math.min(tries, 6)) * (0.75 + 0.5 * random)
}

/**
 * Sends commands one after the other, in the order they were given: a note never overtakes the mark it belongs to. Each is in
 * the store before it is sent, and leaves it with the answer.
 */
export function createCommandQueue(deliver: Deliver, store: CommandStore): CommandQueue {
  let waiting: readonly Waiting[] = []
  let listeners: readonly (() => void)[] = []
  let busy = false
  let tries = 0
  let wake: (() => void) | null = null
  let restoring: Promise<void> | null = null

  function change(next: readonly Waiting[]) {
    waiting = next
    for (const listener of listeners) listener()
  }

  async function run() {
    if (busy) return
    busy = true
    restoring ??= restore()
    await restoring
    for (let next = unsettled(); next; next = unsettled()) {
      await next.kept
      const outcome = await deliver(next.request)
      if (outcome.type === 'again' && (outcome.giveUp === null || tries < outcome.giveUp.after)) {
        await pause(backOffMs(tries, Math.random()))
        tries += 1
        continue
      }
      tries = 0
      settle(next.request.id, outcome.type === 'again' ? given(outcome.giveUp?.reason) : outcome)
    }
    busy = false
  }

  async function restore() {
    const left = await store.load()
    const here = new Set(waiting.map((each) => each.request.id))
    const back = left
      .filter((request) => !here.has(request.id))
      .map((request): Waiting => ({ request, settledSeq: null, kept: Promise.resolve(), resolve: () => {} }))
    if (back.length > 0) change([...back, ...waiting])
  }

  async function keep(request: CommandRequest) {
    if (await store.keep(request)) return
    change(waiting.map((each) => (each.request.id === request.id ? { ...each, pageOnly: true } : each)))
  }

  function unsettled() {
    return waiting.find((each) => each.settledSeq === null)
  }

  function settle(id: string, outcome: Exclude<Outcome, { type: 'again' }>) {
    const settled = waiting.find((each) => each.request.id === id)
    void store.forget(id)
    if (outcome.type === 'accepted') {
      change(
        waiting.map((each) => (each.request.id === id ? { ...each, settledSeq: outcome.settledSeq } : each)),
      )
      settled?.resolve({ ok: true, id })
    } else {
      change(waiting.filter((each) => each.request.id !== id))
      settled?.resolve({ ok: false, reason: outcome.reason })
    }
  }

  function pause(ms: number) {
    return new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  return {
    pending: () => waiting,
    subscribe(listener) {
      listeners = [...listeners, listener]
      return () => {
        listeners = listeners.filter((each) => each !== listener)
      }
    },
    resume: () => void run(),
    push: (request) =>
      new Promise<Sent>((resolve) => {
        const kept = keep(request)
        change([...waiting, { request, settledSeq: null, kept, resolve }])
        void run()
      }),
    arrived(seq, ids) {
      const left = waiting.filter(
        (each) => each.settledSeq === null || !isIn(each, each.settledSeq, seq, ids),
      )
      if (left.length < waiting.length) change(left)
    },
    hurry() {
      wake?.()
    },
  }
}

function given(reason: string | undefined): Outcome & { type: 'refused' } {
  return { type: 'refused', reason: reason ?? 'internal' }
}

function isIn(each: PendingCommand, settledSeq: number, seq: number, ids: ReadonlySet<string>): boolean {
  return settledSeq <= seq || ids.has(each.request.id)
}
