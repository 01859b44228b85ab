import { reasonOf } from '@/app/_trpc/reason-of'
import type { CommandRequest } from '@/domain/live-session/command'
import type { SeenEvent } from '@/domain/live-session/event'
import type { Outcome } from './command-queue'
import type { Input } from './connection'

const passing: readonly string[] = ['unavailable', 'tooManyCommands', 'signedOut']
/** A fault of ours may pass; one that does not must not hold up everything behind it. */
const triesAtAFault = 5

type Way = {
  readonly send: (
    request: CommandRequest,
  ) => Promise<{ readonly logId: string; readonly events: readonly SeenEvent[] }>
  readonly dispatch: (input: Input) => void
  readonly receive: (logId: string, events: readonly SeenEvent[]) => void
  /** Tells the person why, once for each `id`. */
  readonly tell: (error: unknown, id: string) => void
}

/** Sends one command and says what came of it: what the server knows now, or whether and how to try again. */
export async function deliverCommand(way: Way, request: CommandRequest): Promise<Outcome> {
  try {
    const answer = await way.send(request)
    way.dispatch({ type: 'requestAnswered' })
    way.receive(answer.logId, answer.events)
    return { type: 'accepted', settledSeq: Math.max(0, ...answer.events.map((event) => event.seq)) }
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === 'unreachable') {
      way.dispatch({ type: 'requestLost' })
      return { type: 'again', giveUp: null }
    }
    if (passing.includes(reason)) {
      if (reason === 'signedOut') way.tell(error, reason)
      return { type: 'again', giveUp: null }
    }
    way.tell(error, request.id)
    if (reason === 'internal') return { type: 'again', giveUp: { after: triesAtAFault, reason } }
    return { type: 'refused', reason }
  }
}
