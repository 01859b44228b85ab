import { endedCodes } from '@/domain/domain-error'
import type { CommandRequest } from '@/domain/live-session/command'
import type { SeenEvent } from '@/domain/live-session/event'
import type { Reason } from '@/domain/reason'
import type { LiveConnection } from '../follow/live-connection'
import type { TroubleInput } from '../trouble'
import type { Outcome } from './queue-state'

/** Reasons that concern the person or the server, not the command: it waits, and a banner or the badge says why. */
const passing: readonly Reason[] = [
  'unavailable',
  'storageUnavailable',
  'storageFull',
  'tooManyCommands',
  'signedOut',
  ...endedCodes,
]

type Answer = { readonly logId: string; readonly events: readonly SeenEvent[] }
export type SendCommand = (request: CommandRequest, signal: AbortSignal) => Promise<Answer>

type Delivery = {
  readonly send: (request: CommandRequest) => Promise<Answer>
  readonly reasonOf: (error: unknown) => Reason
  readonly connection: Pick<LiveConnection, 'dispatch' | 'takeFacts'>
  readonly noteTrouble: (input: TroubleInput) => void
  /** Whether the server is of another release than this page, and may not understand what the page says. */
  readonly isOutdated: () => boolean
}

/** Sends one command and says what came of it: what the server knows now, or whether and how to try again. */
export async function deliverCommand(delivery: Delivery, request: CommandRequest): Promise<Outcome> {
  const { send, reasonOf, connection, noteTrouble, isOutdated } = delivery
  try {
    const answer = await send(request)
    connection.dispatch({ type: 'requestAnswered' })
    noteTrouble({ type: 'accepted' })
    connection.takeFacts(answer.logId, answer.events)
    return { type: 'accepted', settledSeq: Math.max(0, ...answer.events.map((event) => event.seq)) }
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === 'unreachable') connection.dispatch({ type: 'requestLost' })
    else noteTrouble({ type: 'refused', reason })
    return outcomeOf(reason, isOutdated())
  }
}

/** What a refusal, or the lack of an answer, means for the command. */
export function outcomeOf(reason: Reason, isOutdated: boolean): Outcome {
  if (reason === 'unreachable' || passing.includes(reason)) return { type: 'again' }
  if (reason === 'invalid' && isOutdated) return { type: 'again' }
  if (reason === 'internal') return { type: 'fault' }
  return { type: 'refused', reason }
}
