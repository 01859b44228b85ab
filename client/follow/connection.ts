import type { SeenEvent } from '@/domain/live-session/event'
import { type EventLog, type EventsPage, isBehind, merge, noteHead } from '@/domain/live-session/sequence'
import { abandon, type Extent, listen, type Reading, takeAnswer, wider } from './catch-up'
import { isWell, type Timer, timers, timersOf } from './connection-timers'

/**
 * How a seat follows its live session, whole: the socket, the copy of the log, the reads that fill its gaps. Pure: `step` is fed
 * with what happened and answers with the next state and what to do; use-connection.ts does it.
 *
 * | what happens                      | becomes                            | asks for                     |
 * | --------------------------------- | ---------------------------------- | ---------------------------- |
 * | the channel is confirmed          | well                               | a read of the tail           |
 * | the socket is lost, not confirmed | unwell: watchdog and poll run      |                              |
 * | watchdog                          | one more shake                     | reconnect; now and then the room again: the engine may be another |
 * | the engine refuses for good       | unwell, patient watchdog           | the room again, once         |
 * | facts, head of this log           | merged; a gap starts its timer     |                              |
 * | facts, head of another log        |                                    | everything from the start    |
 * | sealed facts were opened          |                                    | everything from the start    |
 * | gap                               |                                    | a read of the tail           |
 * | poll                              |                                    | what is due, else the tail   |
 * | anything heard over the channel   | its silence begins anew            |                              |
 * | silence                           | unheard: the poll runs             | reconnect, a read of the tail |
 * | somebody signed in or out here    | not confirmed                      | reconnect, a read of the tail |
 * | waking up                         |                                    | the same, or what is being read once more |
 * | a page, more to come              | merged                             | the next page                |
 * | the last page                     | merged, reachable                  | what became due meanwhile    |
 * | a read fails, or is not answered  | due again; the poll runs           |                              |
 */
export type Connection = {
  readonly log: EventLog
  readonly socket: 'connecting' | 'connected'
  /** The seat's own channel has been confirmed on the present socket. */
  readonly subscribed: boolean
  /** The code with which the realtime engine refused for good; null when it did not. */
  readonly refused: number | null
  /** The server answered the last request, whatever it answered. */
  readonly reachable: boolean
  readonly reading: Reading | null
  /** What is to be read as soon as one may. */
  readonly due: Extent | null
  /** Reads that failed since the last that did not. */
  readonly failures: number
  /** Reads that ended behind without bringing anything, in a row. */
  readonly fruitless: number
  /** Times the socket was shaken since it was last well. */
  readonly shakes: number
  /** Nothing has come over the socket for longer than the head beacon leaves it in peace. */
  readonly silent: boolean
  /** Reads asked for so far: an answer belongs to one of them. */
  readonly asked: number
}

export type Input =
  | { readonly type: 'socketConnected' }
  | { readonly type: 'socketLost' }
  | { readonly type: 'socketRefused'; readonly code: number }
  | { readonly type: 'subscribed' }
  | { readonly type: 'subscriptionRefused' }
  /** Anything came over the seat's channel. */
  | { readonly type: 'heard' }
  | { readonly type: 'facts'; readonly logId: string; readonly events: readonly SeenEvent[] }
  | { readonly type: 'head'; readonly logId: string; readonly lastSeq: number }
  | { readonly type: 'page'; readonly ticket: number; readonly page: EventsPage }
  | { readonly type: 'readFailed'; readonly ticket: number; readonly answered: boolean }
  | { readonly type: 'requestAnswered' }
  | { readonly type: 'requestLost' }
  /** Somebody signed in or out in this browser: whose page this is, the server is to say anew. */
  | { readonly type: 'signInChanged' }
  | { readonly type: 'woke' }
  | { readonly type: 'elapsed'; readonly timer: Timer }

export type Effect =
  | { readonly type: 'reconnect' }
  | { readonly type: 'read'; readonly ticket: number; readonly after: number }
  /** What the room shows besides the facts may have changed. */
  | { readonly type: 'renewRoom' }
  | { readonly type: 'start'; readonly timer: Timer }
  | { readonly type: 'stop'; readonly timer: Timer }

export type ConnectionStatus = 'live' | 'connecting' | 'offline'

export function startingConnection(log: EventLog): Connection {
  return {
    log,
    socket: 'connecting',
    subscribed: false,
    refused: null,
    reachable: true,
    reading: null,
    due: null,
    failures: 0,
    fruitless: 0,
    shakes: 0,
    silent: false,
    asked: 0,
  }
}

/** What to show: `connecting` still follows the session by polling, `offline` hears nothing at all. */
export function statusOf(connection: Connection): ConnectionStatus {
  if (!connection.reachable) return 'offline'
  return isWell(connection) && !connection.silent ? 'live' : 'connecting'
}

/** The next state and, in order, what the shell has to do about it. */
export function step(before: Connection, input: Input): { connection: Connection; effects: Effect[] } {
  const reaction = react(before, input)
  const effects: Effect[] = []
  if (reaction.reconnect) effects.push({ type: 'reconnect' })
  if (reaction.renewRoom) effects.push({ type: 'renewRoom' })
  const { connection, read } = readOn(reaction)
  if (read) effects.push(read)
  const were = running(before, input)
  const wanted = timersOf(connection)
  for (const timer of timers) {
    const restarts = timer === 'answer' && read !== null
    if (wanted.has(timer) && (restarts || !were.has(timer))) effects.push({ type: 'start', timer })
    if (!wanted.has(timer) && were.has(timer)) effects.push({ type: 'stop', timer })
  }
  return { connection, effects }
}

export type Reaction = {
  readonly connection: Connection
  /** A read is under way or to be tried though the last one failed. */
  readonly reads?: boolean
  readonly reconnect?: boolean
  readonly renewRoom?: boolean
}

/** Starts the read that is due, or asks for the next page of the one under way. */
function readOn({ connection, reads = false }: Reaction): { connection: Connection; read: Effect | null } {
  const { log, reading, due, failures, asked } = connection
  if (reading !== null && reading.ticket === 0) {
    const after = reading.extent === 'tail' ? log.applied : (reading.draft?.applied ?? 0)
    const ticket = asked + 1
    return {
      connection: { ...connection, reading: { ...reading, ticket, after }, asked: ticket },
      read: { type: 'read', ticket, after },
    }
  }
  const extent = log.stale && reading?.extent !== 'whole' ? 'whole' : due
  if (extent === null || reading !== null || (failures > 0 && !reads)) {
    return { connection: { ...connection, due: extent }, read: null }
  }
  const fresh: Reading = { extent, ticket: 0, after: 0, draft: null, heard: null }
  return readOn({ connection: { ...connection, reading: fresh, due: null } })
}

function react(before: Connection, input: Input): Reaction {
  switch (input.type) {
    case 'socketConnected':
      return { connection: { ...before, socket: 'connected' } }
    case 'socketLost':
      return { connection: { ...before, socket: 'connecting', subscribed: false } }
    case 'socketRefused':
      return {
        connection: { ...before, socket: 'connecting', subscribed: false, refused: input.code },
        renewRoom: before.refused === null,
      }
    case 'subscribed': {
      const well = { socket: 'connected', subscribed: true, refused: null, shakes: 0 } as const
      return { connection: readingAnew({ ...before, ...well, reachable: true }), reads: true }
    }
    case 'subscriptionRefused':
      return { connection: { ...before, subscribed: false } }
    case 'heard':
      return { connection: { ...before, silent: false } }
    case 'facts':
      if (input.logId !== before.log.logId) return { connection: listen(before, input.logId) }
      return { connection: { ...before, log: merge(before.log, input.events), fruitless: 0 } }
    case 'head':
      if (input.logId !== before.log.logId) return { connection: listen(before, input.logId) }
      return { connection: { ...before, log: noteHead(before.log, input.lastSeq) } }
    case 'page':
      return input.ticket === before.reading?.ticket ? takeAnswer(before, input.page) : { connection: before }
    case 'readFailed':
      return {
        connection: input.ticket === before.reading?.ticket ? abandon(before, input.answered) : before,
      }
    case 'requestAnswered':
      return { connection: { ...before, reachable: true } }
    case 'requestLost':
      return { connection: { ...before, reachable: false } }
    case 'signInChanged': {
      const asked = readingAnew({ ...before, socket: 'connecting', subscribed: false })
      return { connection: asked, reads: true, reconnect: true }
    }
    case 'woke':
      return { connection: readingAnew(before), reads: true, reconnect: !isWell(before) }
    case 'elapsed':
      return elapsed(before, input.timer)
    default: {
      const unknown: never = input
      return unknown
    }
  }
}

function elapsed(before: Connection, timer: Timer): Reaction {
  switch (timer) {
    case 'gap':
      return { connection: isBehind(before.log) ? wanting(before) : before }
    case 'poll':
      return { connection: before.reading === null ? wanting(before) : before, reads: true }
    case 'answer':
      return { connection: before.reading === null ? before : abandon(before, false) }
    case 'silence':
      // Once: a socket that stays silent is no better for being shaken, and the poll carries on.
      return { connection: wanting({ ...before, silent: true }), reconnect: true }
    case 'watchdog': {
      if (isWell(before)) return { connection: before }
      const shaken = { socket: 'connecting', subscribed: false, shakes: before.shakes + 1 } as const
      return { connection: { ...before, ...shaken }, reconnect: true, renewRoom: isForNothing(shaken.shakes) }
    }
    default: {
      const unknown: never = timer
      return unknown
    }
  }
}

/** Whether so many shakes without a channel make it worth asking which engine there is now. */
function isForNothing(shakes: number): boolean {
  return shakes % 5 === 3
}

function wanting(connection: Connection): Connection {
  return { ...connection, due: wider(connection.due, 'tail') }
}

/** Asks again for what is being read: the question, or its answer, may have died with the network of before. */
function readingAnew(connection: Connection): Connection {
  const { reading } = connection
  return reading === null ? wanting(connection) : { ...connection, reading: { ...reading, ticket: 0 } }
}

function running(before: Connection, input: Input): ReadonlySet<Timer> {
  const set = new Set(timersOf(before))
  if (input.type === 'elapsed') set.delete(input.timer)
  if (input.type === 'heard') set.delete('silence')
  return set
}
