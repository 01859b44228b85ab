import type { SeenEvent } from '@/domain/live-session/event'
import { type EventLog, type EventsPage, emptyLog } from '@/domain/live-session/follow/sequence'

export type Connection = {
  readonly log: EventLog
  readonly socket: 'connecting' | 'connected'
  /** The seat's own channel has been confirmed on the present socket. */
  readonly subscribed: boolean
  /** The code with which the realtime engine refused for good; null when it did not. */
  readonly refused: number | null
  /** The server answered the last request, whatever the answer was. */
  readonly reachable: boolean
  readonly reading: Reading | null
  /** What is to be read as soon as a read may start. */
  readonly due: Extent | null
  /** Reads that failed since the last one that succeeded. */
  readonly failures: number
  /** Reads in a row that brought nothing although facts are known to be missing. */
  readonly emptyReads: number
  /** Reconnections tried since the channel was last confirmed. */
  readonly reconnects: number
  /** Nothing has come over the socket for longer than three pauses between head beacons. */
  readonly silent: boolean
  /** The ticket of the last read that was asked for: an answer bears the ticket of its question. */
  readonly lastTicket: number
  /** The last read asked for before a request was lost: its answer does not show that the server is reachable again. */
  readonly ticketAtLoss: number
}

/** `tail`: what follows the last fact applied. `whole`: everything again, from the first fact. */
export type Extent = 'tail' | 'whole'

/** A read under way, page by page. */
export type Reading = {
  readonly extent: Extent
  /** The request whose answer is awaited; 0 before the next page is asked for. */
  readonly ticket: number
  readonly after: number
  /** What a read of the whole log has brought so far. */
  readonly draft: EventLog | null
  /** The id of the last log that was named during this read and is not the seat's. */
  readonly otherLogId: string | null
}

export const timers = ['gap', 'watchdog', 'poll', 'answer', 'silence'] as const
export type Timer = (typeof timers)[number]

export type Input =
  | { readonly type: 'socketConnected' }
  | { readonly type: 'socketLost' }
  | { readonly type: 'socketRefused'; readonly code: number }
  | { readonly type: 'subscribed' }
  | { readonly type: 'subscriptionRefused' }
  /** Any message came over the seat's channel. */
  | { readonly type: 'messageReceived' }
  | { readonly type: 'facts'; readonly logId: string; readonly events: readonly SeenEvent[] }
  | { readonly type: 'head'; readonly logId: string; readonly lastSeq: number }
  | { readonly type: 'page'; readonly ticket: number; readonly page: EventsPage }
  | { readonly type: 'readFailed'; readonly ticket: number; readonly answered: boolean }
  | { readonly type: 'requestAnswered' }
  | { readonly type: 'requestLost' }
  /** A person signed in or out in this browser, or an authorisation ended: the server must authorise its channels again. */
  | { readonly type: 'accessDoubted' }
  | { readonly type: 'woke' }
  | { readonly type: 'elapsed'; readonly timer: Timer }

export type Effect =
  | { readonly type: 'reconnect' }
  | { readonly type: 'read'; readonly ticket: number; readonly after: number }
  /** What the room shows besides the facts may have changed. */
  | { readonly type: 'renewRoom' }
  | { readonly type: 'start'; readonly timer: Timer }
  | { readonly type: 'stop'; readonly timer: Timer }

/** What one input makes of the connection, before reads and timers are worked out. */
export type Reaction = {
  readonly connection: Connection
  /** A read that is due may start although the last one failed. */
  readonly reads?: boolean
  readonly reconnect?: boolean
  readonly renewRoom?: boolean
}

export type ConnectionStatus = 'live' | 'connecting' | 'offline'

export function startingConnection(log: EventLog = emptyLog('')): Connection {
  return {
    log,
    socket: 'connecting',
    subscribed: false,
    refused: null,
    reachable: true,
    reading: null,
    due: null,
    failures: 0,
    emptyReads: 0,
    reconnects: 0,
    silent: false,
    lastTicket: 0,
    ticketAtLoss: 0,
  }
}

/** Whether the seat receives its own channel. */
export function isConnected({ socket, subscribed }: Connection): boolean {
  return socket === 'connected' && subscribed
}

/** What to show. While `connecting` the session is followed by polling; while `offline` it is not followed at all. */
export function statusOf(connection: Connection): ConnectionStatus {
  if (!connection.reachable) return 'offline'
  return isConnected(connection) && !connection.silent ? 'live' : 'connecting'
}
