import { isBehind, merge, noteHead } from '@/domain/live-session/follow/sequence'
import { failReading, noteOtherLog, takeAnswer, wider } from './catch-up'
import {
  type Connection,
  type Effect,
  type Input,
  isConnected,
  type Reaction,
  type Reading,
  type Timer,
  timers,
} from './connection-state'
import { timersOf } from './connection-timers'

/**
 * How a seat follows its live session: the socket, the copy of the log, the reads that fill its gaps. Pure: `step` takes what
 * happened and gives the next state and what to do, in order; live-connection.ts does it.
 *
 * | what happens                      | becomes                            | asks for                     |
 * | --------------------------------- | ---------------------------------- | ---------------------------- |
 * | the channel is confirmed          | connected                          | a read of the tail           |
 * | the socket is lost                | not connected: watchdog and poll run |                            |
 * | the channel is refused            | the same                           | a read of the tail, which says why |
 * | watchdog                          | one more reconnection              | reconnect; every fifth time the room again: the engine may be another |
 * | the engine refuses for good       | not connected, slow watchdog       | the room again, once         |
 * | facts, head of this log           | merged; a gap starts its timer     |                              |
 * | facts, head of another log        |                                    | everything from the start    |
 * | sealed facts were opened          |                                    | everything from the start    |
 * | gap                               |                                    | a read of the tail           |
 * | poll                              |                                    | what is due, else the tail   |
 * | any message over the channel      | the silence timer starts anew      |                              |
 * | silence                           | silent: the poll runs              | reconnect, a read of the tail |
 * | access is in doubt                | not confirmed                      | reconnect, a read of the tail |
 * | waking up                         |                                    | the same, or the page being read once more |
 * | a page, more to come              | merged                             | the next page                |
 * | the last page                     | merged, reachable                  | what became due meanwhile    |
 * | a page asked for before a loss    | merged; not reachable for that     |                              |
 * | a read fails, or is not answered  | due again; the poll runs           |                              |
 */
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

/** Starts the read that is due, or asks for the next page of the one under way. */
function readOn({ connection, reads = false }: Reaction): { connection: Connection; read: Effect | null } {
  const { log, reading, due, failures, lastTicket } = connection
  if (reading !== null && reading.ticket === 0) {
    const after = reading.extent === 'tail' ? log.applied : (reading.draft?.applied ?? 0)
    const ticket = lastTicket + 1
    return {
      connection: { ...connection, reading: { ...reading, ticket, after }, lastTicket: ticket },
      read: { type: 'read', ticket, after },
    }
  }
  const extent = log.stale && reading?.extent !== 'whole' ? 'whole' : due
  if (extent === null || reading !== null || (failures > 0 && !reads)) {
    return { connection: { ...connection, due: extent }, read: null }
  }
  const fresh: Reading = { extent, ticket: 0, after: 0, draft: null, otherLogId: null }
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
      const confirmed = { socket: 'connected', subscribed: true, refused: null, reconnects: 0 } as const
      return { connection: readAgain({ ...before, ...confirmed, reachable: true }), reads: true }
    }
    case 'subscriptionRefused':
      return { connection: readAgain({ ...before, subscribed: false }), reads: true }
    case 'messageReceived':
      return { connection: { ...before, silent: false } }
    case 'facts':
      if (input.logId !== before.log.logId) return { connection: noteOtherLog(before, input.logId) }
      return { connection: { ...before, log: merge(before.log, input.events), emptyReads: 0 } }
    case 'head':
      if (input.logId !== before.log.logId) return { connection: noteOtherLog(before, input.logId) }
      return { connection: { ...before, log: noteHead(before.log, input.lastSeq) } }
    case 'page':
      return input.ticket === before.reading?.ticket ? takeAnswer(before, input.page) : { connection: before }
    case 'readFailed':
      return {
        connection: input.ticket === before.reading?.ticket ? failReading(before, input.answered) : before,
      }
    case 'requestAnswered':
      return { connection: { ...before, reachable: true } }
    case 'requestLost':
      return { connection: { ...before, reachable: false, ticketAtLoss: before.lastTicket } }
    case 'accessDoubted': {
      const asked = readAgain({ ...before, socket: 'connecting', subscribed: false })
      return { connection: asked, reads: true, reconnect: true }
    }
    case 'woke':
      return { connection: readAgain(before), reads: true, reconnect: !isConnected(before) }
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
      return { connection: isBehind(before.log) ? wantTail(before) : before }
    case 'poll':
      return { connection: before.reading === null ? wantTail(before) : before, reads: true }
    case 'answer':
      return { connection: before.reading === null ? before : failReading(before, false) }
    case 'silence':
      // Once only: a second reconnection would not help a socket that stays silent, and the poll goes on.
      return { connection: wantTail({ ...before, silent: true }), reconnect: true }
    case 'watchdog': {
      if (isConnected(before)) return { connection: before }
      const reconnects = before.reconnects + 1
      const connection: Connection = { ...before, socket: 'connecting', subscribed: false, reconnects }
      return { connection, reconnect: true, renewRoom: isRoomDoubtful(reconnects) }
    }
    default: {
      const unknown: never = timer
      return unknown
    }
  }
}

/** Whether it is worth asking which engine there is now: at the third reconnection in vain, then at every fifth. */
function isRoomDoubtful(reconnects: number): boolean {
  return reconnects % 5 === 3
}

function wantTail(connection: Connection): Connection {
  return { ...connection, due: wider(connection.due, 'tail') }
}

/** Asks again for what is being read: the question or its answer may have been lost with the former network. */
function readAgain(connection: Connection): Connection {
  const { reading } = connection
  return reading === null ? wantTail(connection) : { ...connection, reading: { ...reading, ticket: 0 } }
}

function running(before: Connection, input: Input): ReadonlySet<Timer> {
  const set = new Set(timersOf(before))
  if (input.type === 'elapsed') set.delete(input.timer)
  if (input.type === 'messageReceived') set.delete('silence')
  return set
}
