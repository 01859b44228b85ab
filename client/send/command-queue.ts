import type { CommandRequest } from '@/domain/live-session/command'
import type { Reason } from '@/domain/reason'
import { createListeners } from '../listeners'
import type { FactIds } from '../projection'
import { backOffMs, restMs } from './back-off'
import type { CommandStore } from './command-store'
import {
  emptyQueue,
  type Outcome,
  type PendingCommand,
  type QueueEffect,
  type QueueInput,
} from './queue-state'
import { step } from './queue-step'

export type Sent =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: Reason }

export type CommandQueue = {
  /** What is on its way or accepted but not yet in the log. A new array at each change. */
  readonly pending: () => readonly PendingCommand[]
  readonly subscribe: (listener: () => void) => () => void
  /** Adopts what earlier pages left unanswered: in front of everything else, with the same ids and moments. */
  readonly resume: () => void
  /** Adopts what a page that is gone left unanswered. */
  readonly adopt: (page: string) => void
  readonly push: (request: CommandRequest) => Promise<Sent>
  /** Tells how far the log has come and which ids it holds; what it holds leaves the queue. */
  readonly arrived: (logId: string, seq: number, ids: FactIds) => void
  /** Tries at once, without waiting for the back-off to pass. */
  readonly flush: () => void
  /** Sends nothing any more: what waits stays on the device. */
  readonly halt: () => void
}

type Deliver = (request: CommandRequest) => Promise<Outcome>
type Refused = (request: CommandRequest, reason: Reason) => void

/** Does what queue-step.ts asks for: keeps, sends, waits, answers the caller. `refused` is told of each command dropped. */
export function createCommandQueue(
  deliver: Deliver,
  store: CommandStore,
  refused: Refused = () => undefined,
): CommandQueue {
  let state = emptyQueue
  const { notify, subscribe } = createListeners()
  let pause: ReturnType<typeof setTimeout> | undefined
  let rest: ReturnType<typeof setTimeout> | undefined
  const resolvers = new Map<string, (sent: Sent) => void>()

  function take(input: QueueInput) {
    const before = state
    const reaction = step(before, input)
    state = reaction.state
    if (before.pausing && !state.pausing) clearTimeout(pause)
    if (before.waiting !== state.waiting) notify()
    for (const effect of reaction.effects) perform(effect)
  }

  function perform(effect: QueueEffect) {
    switch (effect.type) {
      case 'load': {
        const { page } = effect
        void store.load(page).then((requests) => take({ type: 'loaded', page, requests }))
        return
      }
      case 'keep': {
        const { request } = effect
        void store.keep(request).then((onDevice) => take({ type: 'kept', id: request.id, onDevice }))
        return
      }
      case 'forget':
        void store.forget(effect.id)
        return
      case 'send': {
        const { attempt } = effect
        void deliver(effect.request).then((outcome) => take({ type: 'answered', attempt, outcome }))
        return
      }
      case 'pause':
        pause = setTimeout(() => take({ type: 'paused' }), backOffMs(effect.tries, Math.random()))
        return
      case 'rest':
        clearTimeout(rest)
        rest = setTimeout(() => take({ type: 'rested' }), restMs(effect.rests, Math.random()))
        return
      case 'tell': {
        const { request, refusal } = effect
        const { id } = request
        if (refusal !== null) refused(request, refusal)
        resolvers.get(id)?.(refusal === null ? { ok: true, id } : { ok: false, reason: refusal })
        resolvers.delete(id)
        return
      }
      default: {
        const unknown: never = effect
        return unknown
      }
    }
  }

  return {
    pending: () => state.waiting,
    subscribe,
    resume: () => take({ type: 'resumed' }),
    adopt: (page) => take({ type: 'adopted', page }),
    push: (request) =>
      new Promise<Sent>((resolve) => {
        resolvers.set(request.id, resolve)
        take({ type: 'pushed', request })
      }),
    arrived: (logId, seq, ids) => take({ type: 'arrived', logId, seq, ids }),
    flush: () => take({ type: 'flushed' }),
    halt: () => take({ type: 'halted' }),
  }
}
