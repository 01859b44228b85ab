import { reasonOf } from '@/app/_trpc/reason-of'
import type { CommandRequest } from '@/domain/live-session/command'
import type { SeenEvent } from '@/domain/live-session/event'
import type { Input } from '../follow/connection'
import type { TroubleInput } from '../trouble'
import type { Outcome } from './queue-state'

/** These pass without anybody acting on the command; a banner or the badge says what is waited for. */
const passing: readonly string[] = [
  'unavailable',
  'storageUnavailable',
  'storageFull',
  'tooManyCommands',
  'signedOut',
]

type Way = {
  readonly send: (
    request: CommandRequest,
  ) => Promise<{ readonly logId: string; readonly events: readonly SeenEvent[] }>
  readonly dispatch: (input: Input) => void
  readonly receive: (logId: string, events: readonly SeenEvent[]) => void
  /** Takes note of what stands in the way. */
  readonly hear?: (input: TroubleInput) => void
  /** The server is of another release than this page: it may not understand what the page says. */
  readonly isOutdated?: () => boolean
}

/** Sends one command and says what came of it: what the server knows now, or whether and how to try again. */
export async function deliverCommand(way: Way, request: CommandRequest): Promise<Outcome> {
  try {
    const answer = await way.send(request)
    way.dispatch({ type: 'requestAnswered' })
    way.hear?.({ type: 'accepted' })
    way.receive(answer.logId, answer.events)
    return { type: 'accepted', settledSeq: Math.max(0, ...answer.events.map((event) => event.seq)) }
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === 'unreachable') {
      way.dispatch({ type: 'requestLost' })
      return { type: 'again' }
    }
    way.hear?.({ type: 'refused', reason })
    if (passing.includes(reason)) return { type: 'again' }
    if (reason === 'invalid' && way.isOutdated?.()) return { type: 'again' }
    if (reason === 'internal') return { type: 'fault' }
    return { type: 'refused', reason }
  }
}
