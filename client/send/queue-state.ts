import type { Reason } from '@/app/_trpc/reason-of'
import type { CommandRequest } from '@/domain/live-session/command'
import { inOrder } from './leftovers'
import { answered, takenUp, withoutArrived } from './queue-answers'

/**
 * The queue of one page, pure: `step` is fed with what happened and answers with the next state and what to do;
 * command-queue.ts does it. One command is on its way at a time, in the order given: a note never overtakes its mark.
 *
 * | what happens                     | becomes                                | asks for               |
 * | -------------------------------- | -------------------------------------- | ---------------------- |
 * | resume, first push               | restoring                              | load                   |
 * | push                             | waits, last                            | keep                   |
 * | loaded                           | what earlier pages left waits, in front | send the first        |
 * | another page is gone             | what it left waits, as soon as loaded  | load its own           |
 * | kept, or not                     | may be sent; a device may keep nothing | send the first         |
 * | accepted                         | settled; leaves when the log holds it  | forget, send the next  |
 * | refused                          | gone                                   | forget, send the next  |
 * | refused behind one set aside     | set aside: it may need that one        | send the next          |
 * | no answer, or "not now"          | pauses, longer each time               | start the pause        |
 * | a fault of the server            | pauses, longer each time               | start the pause        |
 * | the same again and again         | set aside if others wait; never gone   | rest, send the next    |
 * | the rest is over                 | what was set aside waits again         | send the first         |
 * | the pause is over, or hurried    | what was set aside waits again         | send the first         |
 * | arrived                          | what the log holds is gone             |                        |
 * | arrived, in another log          | what it lacks is unsettled again       | send the first         |
 */
export type QueueState = {
  readonly waiting: readonly PendingCommand[]
  readonly restored: 'not yet' | 'restoring' | 'restored'
  /** Questions to the device under way, and what was answered since the first of them: it may still hold those. */
  readonly loads: number
  readonly answeredMeanwhile: readonly string[]
  /** The try under way: an answer belongs to one of them. */
  readonly sending: { readonly id: string; readonly attempt: number } | null
  readonly attempts: number
  readonly pausing: boolean
  /** Tries of the first command that came to nothing. */
  readonly tries: number
  /** Rounds in which something set aside came to nothing. */
  readonly rests: number
  /** How far the log had come when it was last looked at. */
  readonly seen: Omit<Arrived, 'type'> | null
}

/** A command not yet seen in the log. */
export type PendingCommand = {
  readonly request: CommandRequest
  /** How far the log must come for it to be there, once known. */
  readonly settledSeq: number | null
  /** The device has not said yet whether it keeps it. */
  readonly isBeingKept?: boolean
  /** The device would not keep it: it lasts as long as this page. */
  readonly pageOnly?: boolean
  /** How often the server answered with a fault of its own. */
  readonly faults?: number
  /** Set aside, so that one the server stumbles over does not hold up the others: resting until its next turn. */
  readonly aside?: 'resting' | 'due'
}

export type Outcome =
  | { readonly type: 'accepted'; readonly settledSeq: number }
  /** The rules do not allow the act: the only way it is ever dropped. */
  | { readonly type: 'refused'; readonly reason: Reason }
  /** No answer, or an answer that says "not now": the same command goes again, with the same id. */
  | { readonly type: 'again' }
  /** The server failed at this command; it may at others as well, or not. */
  | { readonly type: 'fault' }

type Arrived = {
  readonly type: 'arrived'
  readonly logId: string
  readonly seq: number
  readonly ids: ReadonlySet<string>
}

export type QueueInput =
  | { readonly type: 'resumed' }
  | { readonly type: 'pushed'; readonly request: CommandRequest }
  /** Another page of this person in this browser is gone, and what it left is this one's. */
  | { readonly type: 'inherited'; readonly page: string }
  /** `page`: the one that had been asked for; null for everything. */
  | { readonly type: 'loaded'; readonly page: string | null; readonly requests: readonly CommandRequest[] }
  | { readonly type: 'kept'; readonly id: string; readonly onDevice: boolean }
  | { readonly type: 'answered'; readonly attempt: number; readonly outcome: Outcome }
  | { readonly type: 'paused' | 'rested' | 'hurried' }
  | Arrived

export type QueueEffect =
  | { readonly type: 'load'; readonly page: string | null }
  | { readonly type: 'keep'; readonly request: CommandRequest }
  | { readonly type: 'forget'; readonly id: string }
  | { readonly type: 'send'; readonly request: CommandRequest; readonly attempt: number }
  | { readonly type: 'pause'; readonly tries: number }
  | { readonly type: 'rest'; readonly rests: number }
  | { readonly type: 'tell'; readonly request: CommandRequest; readonly refusal: Reason | null }

export type Reaction = { readonly state: QueueState; readonly effects: readonly QueueEffect[] }

export const emptyQueue: QueueState = {
  waiting: [],
  restored: 'not yet',
  loads: 0,
  answeredMeanwhile: [],
  sending: null,
  attempts: 0,
  pausing: false,
  tries: 0,
  rests: 0,
  seen: null,
}

/** Wait before the n-th further try, in milliseconds. */
export function backOffMs(tries: number, random: number): number {
  return Math.min(8_000, 500 * 2 ** Math.min(tries, 6)) * (0.75 + 0.5 * random)
}

/** Wait before what was set aside is tried for the n-th further time, in milliseconds. */
export function restMs(rests: number, random: number): number {
  return Math.min(30_000, 5_000 * 2 ** Math.min(rests, 6)) * (0.75 + 0.5 * random)
}

/** The next state and, in order, what the shell has to do about it. */
export function step(before: QueueState, input: QueueInput): Reaction {
  const { state, effects } = react(before, input)
  const asksToLoad = state.restored === 'not yet' && (input.type === 'resumed' || input.type === 'pushed')
  if (asksToLoad) {
    const restoring = { ...state, restored: 'restoring', loads: state.loads + 1 } as const
    return { state: restoring, effects: [...effects, { type: 'load', page: null }] }
  }
  const next = state.waiting.find((each) => each.settledSeq === null && each.aside !== 'resting')
  const maySend = state.restored === 'restored' && state.sending === null && !state.pausing
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
    case 'inherited':
      return {
        state: { ...before, loads: before.loads + 1 },
        effects: [{ type: 'load', page: input.page }],
      }
    case 'loaded':
      return { state: loaded(before, input.page, input.requests), effects: [] }
    case 'kept':
      return { state: { ...before, waiting: before.waiting.map((each) => held(each, input)) }, effects: [] }
    case 'answered':
      return input.attempt === before.sending?.attempt
        ? answered({ ...before, sending: null }, before.sending.id, input.outcome)
        : { state: before, effects: [] }
    case 'paused':
    case 'hurried':
      return { state: takenUp(before.pausing ? { ...before, pausing: false } : before), effects: [] }
    case 'rested':
      return { state: takenUp(before), effects: [] }
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
  // A log that was restored may not hold what the former one had accepted: it is sent again.
  const left = before.waiting.filter(({ request, settledSeq }) => settledSeq === null || !ids.has(request.id))
  return { ...before, seen, waiting: left.map((each) => ({ ...each, settledSeq: null })) }
}

function held(each: PendingCommand, { id, onDevice }: { id: string; onDevice: boolean }): PendingCommand {
  if (each.request.id !== id) return each
  const { isBeingKept: _, ...rest } = each
  return onDevice ? rest : { ...rest, pageOnly: true }
}
