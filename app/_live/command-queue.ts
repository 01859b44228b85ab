import type { CommandRequest } from '@/domain/live-session/command'

/** A command not yet seen in the log. `settledSeq` is how far the log must come for it to be there, once known. */
export type PendingCommand = { readonly request: CommandRequest; readonly settledSeq: number | null }

export type Outcome =
  | { readonly type: 'accepted'; readonly settledSeq: number }
  | { readonly type: 'refused'; readonly reason: string }
  /** No answer, or an answer that says "not now": the same command goes again, with the same id. */
  | { readonly type: 'again'; readonly giveUp: { readonly after: number; readonly reason: string } | null }

export type Sent =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: string }

type Waiting = PendingCommand & { readonly resolve: (sent: Sent) => void }

export type CommandQueue = {
  /** What is on its way or accepted but not yet in the log. A new array at each change. */
  readonly pending: () => readonly PendingCommand[]
  readonly subscribe: (listener: () => void) => () => void
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

/** Sends commands one after the other, in the order they were given: a note never overtakes the mark it belongs to. */
export function createCommandQueue(deliver: Deliver): CommandQueue {
  let waiting: readonly Waiting[] = []
  let listeners: readonly (() => void)[] = []
  let busy = false
  let tries = 0
  let wake: (() => void) | null = null

  function change(next: readonly Waiting[]) {
    waiting = next
    for (const listener of listeners) listener()
  }

  async function run() {
    if (busy) return
    busy = true
    for (let next = unsettled(); next; next = unsettled()) {
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

  function unsettled() {
    return waiting.find((each) => each.settledSeq === null)
  }

  function settle(id: string, outcome: Exclude<Outcome, { type: 'again' }>) {
    const settled = waiting.find((each) => each.request.id === id)
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
    push: (request) =>
      new Promise<Sent>((resolve) => {
        change([...waiting, { request, settledSeq: null, resolve }])
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
