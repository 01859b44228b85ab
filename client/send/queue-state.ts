import type { CommandRequest } from '@/domain/live-session/command'
import type { Reason } from '@/domain/reason'
import type { FactIds } from '../projection'

/** The commands of one page on their way to the server; queue-step.ts says how it moves on. */
export type QueueState = {
  readonly waiting: readonly PendingCommand[]
  readonly restored: 'not yet' | 'restoring' | 'restored'
  /** How many reads of the device are under way. */
  readonly loads: number
  /** Ids answered since the first of those reads began: the device may still list them. */
  readonly answeredMeanwhile: readonly string[]
  /** The try under way: an answer bears the number of its try. */
  readonly sending: { readonly id: string; readonly attempt: number } | null
  readonly attempts: number
  readonly pausing: boolean
  /** Tries of the first command that came to nothing. */
  readonly tries: number
  /** Rounds in which something set aside came to nothing. */
  readonly rests: number
  /** Nothing is sent any more: the person's access to the live session has ended. */
  readonly isHalted: boolean
  /** How far the log had come when it last grew. */
  readonly seen: Omit<Arrived, 'type'> | null
}

/** A command not yet seen in the log. */
export type PendingCommand = {
  readonly request: CommandRequest
  /** How far the log must come to hold its facts, once the server has said so. */
  readonly settledSeq: number | null
  /** The device has not said yet whether it keeps the command. */
  readonly isBeingKept?: boolean
  /** The device would not keep the command: it lasts as long as this page. */
  readonly pageOnly?: boolean
  /** How often the server answered with a fault of its own. */
  readonly faults?: number
  /** Set aside because the server keeps failing at it, so that the others can go: `resting` until its next turn. */
  readonly aside?: 'resting' | 'due'
}

export type Outcome =
  | { readonly type: 'accepted'; readonly settledSeq: number }
  /** The rules do not allow the act. Nothing else ever drops a command. */
  | { readonly type: 'refused'; readonly reason: Reason }
  /** No answer, or an answer that says "not now": the same command goes again, with the same id. */
  | { readonly type: 'again' }
  /** The server failed at this command, and perhaps at others. */
  | { readonly type: 'fault' }

export type Arrived = {
  readonly type: 'arrived'
  readonly logId: string
  readonly seq: number
  readonly ids: FactIds
}

export type QueueInput =
  | { readonly type: 'resumed' }
  | { readonly type: 'pushed'; readonly request: CommandRequest }
  /** Another page of this person in this browser is gone; this page adopts what it left. */
  | { readonly type: 'adopted'; readonly page: string }
  /** `page`: whose commands had been asked for; null for those of every page. */
  | { readonly type: 'loaded'; readonly page: string | null; readonly requests: readonly CommandRequest[] }
  | { readonly type: 'kept'; readonly id: string; readonly onDevice: boolean }
  | { readonly type: 'answered'; readonly attempt: number; readonly outcome: Outcome }
  | { readonly type: 'paused' | 'rested' | 'flushed' | 'halted' }
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
  isHalted: false,
  seen: null,
}
