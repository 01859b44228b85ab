import type { CommandRequest } from '@/domain/live-session/command'
import { inOrder } from './leftovers'
import { retryAside, takeOutcome, withoutArrived } from './queue-answers'
import type { Arrived, PendingCommand, QueueInput, QueueState, Reaction } from './queue-state'

/**
 * The queue of one page, pure: takes what happened and gives the next state and what to do, in order; command-queue.ts does it.
 * One command is on its way at a time, in the order given: a note never overtakes its mark.
 *
 * | what happens                     | becomes                                 | asks for               |
 * | -------------------------------- | --------------------------------------- | ---------------------- |
 * | resume, first push               | restoring                               | load                   |
 * | push                             | waits, last                             | keep                   |
 * | loaded                           | what earlier pages left waits, in front | send the first         |
 * | another page is gone             | what it left waits, as soon as loaded   | load what it left      |
 * | kept, or not                     | may be sent; a device may keep nothing  | send the first         |
 * | accepted                         | settled; leaves when the log holds it   | forget, send the next  |
 * | refused                          | gone                                    | forget, send the next  |
 * | refused behind one set aside     | set aside: it may build on that one     | send the next          |
 * | no answer, or "not now"          | pauses, longer each time                | start the pause        |
 * | a fault of the server            | pauses, longer each time                | start the pause        |
 * | the same five times in a row     | set aside if others wait; never gone    | rest, send the next    |
 * | the rest is over                 | what was set aside waits again          | send the first         |
 * | the pause is over, or flushed    | what was set aside waits again          | send the first         |
 * | halted: access has ended         | waits for good, kept by the device      |                        |
 * | arrived                          | what the log holds is gone              |                        |
 * | arrived, in another log          | what it lacks is unsettled again        | send the first         |
 */
export function step(before: QueueState, input: QueueInput): Reaction {
  const { state, effects } = react(before, input)
  const asksToLoad = state.restored === 'not yet' && (input.type === 'resumed' || input.type === 'pushed')
  if (asksToLoad) {
    const restoring = { ...state, restored: 'restoring', loads: state.loads + 1 } as const
    return { state: restoring, effects: [...effects, { type: 'load', page: null }] }
  }
  const next = state.waiting.find((each) => each.settledSeq === null && each.aside !== 'resting')
  const maySend = state.restored === 'restored' && state.sending === null && !state.pausing && !state.isHalted
  if (!maySend || next === undefined || next.isBeingKept) return { state, effects }
  const attempt = state.attempts + 1
  return {
    state: { ...state, sending: { id: next.request.id, attempt }, attempts: attempt },
    effects: [...effects, { type: 'send', request: next.request, attempt }],
  }
}

function react(before: QueueState, input: QueueInput): Reaction {
  switch (input.type) {
    case 'resumed':
      return { state: before, effects: [] }
    case 'pushed': {
      const each = { request: input.request, settledSeq: null, isBeingKept: true }
      return {
        state: { ...before, waiting: [...before.waiting, each] },
        effects: [{ type: 'keep', request: input.request }],
      }
    }
    case 'adopted':
      return {
        state: { ...before, loads: before.loads + 1 },
        effects: [{ type: 'load', page: input.page }],
      }
    case 'loaded':
      return { state: loaded(before, input.page, input.requests), effects: [] }
    case 'kept':
      return {
        state: { ...before, waiting: before.waiting.map((each) => noteKept(each, input)) },
        effects: [],
      }
    case 'answered':
      return input.attempt === before.sending?.attempt
        ? takeOutcome({ ...before, sending: null }, before.sending.id, input.outcome)
        : { state: before, effects: [] }
    case 'paused':
    case 'flushed':
      return { state: retryAside(before.pausing ? { ...before, pausing: false } : before), effects: [] }
    case 'rested':
      return { state: retryAside(before), effects: [] }
    case 'halted':
      return { state: { ...before, isHalted: true }, effects: [] }
    case 'arrived':
      return { state: arrived(before, input), effects: [] }
    default: {
      const unknown: never = input
      return unknown
    }
  }
}

function loaded(before: QueueState, page: string | null, requests: readonly CommandRequest[]): QueueState {
  const loads = before.loads - 1
  const left = requests.filter(({ id }) => !before.answeredMeanwhile.includes(id))
  return {
    ...before,
    loads,
    answeredMeanwhile: loads > 0 ? before.answeredMeanwhile : [],
    restored: page === null ? 'restored' : before.restored,
    waiting: inOrder(before.waiting, left),
  }
}

function arrived(before: QueueState, { logId, seq, ids }: Arrived): QueueState {
  const seen = { logId, seq, ids }
  const isOther = before.seen !== null && before.seen.logId !== logId
  if (!isOther) return withoutArrived({ ...before, seen })
  // A restored log may lack what the former log had accepted: that is sent again.
  const left = before.waiting.filter(({ request, settledSeq }) => settledSeq === null || !ids.has(request.id))
  return { ...before, seen, waiting: left.map((each) => ({ ...each, settledSeq: null })) }
}

function noteKept(each: PendingCommand, { id, onDevice }: { id: string; onDevice: boolean }): PendingCommand {
  if (each.request.id !== id) return each
  const { isBeingKept: _, ...rest } = each
  return onDevice ? rest : { ...rest, pageOnly: true }
}
