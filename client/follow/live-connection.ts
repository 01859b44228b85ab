import type { SeenEvent } from '@/domain/live-session/event'
import type { EventLog } from '@/domain/live-session/follow/sequence'
import { step } from './connection'
import { type Connection, type Effect, type Input, startingConnection, type Timer } from './connection-state'
import { delayOf, timersOf } from './connection-timers'
import type { ReadEvents } from './read-whole'

export type LiveConnection = {
  readonly dispatch: (input: Input) => void
  readonly takeFacts: (logId: string, events: readonly SeenEvent[]) => void
  readonly takeHead: (logId: string, lastSeq: number) => void
  /** The present state of the machine. */
  readonly state: () => Connection
  /** Starts the timers; the function returned stops them. */
  readonly start: () => () => void
}

type Options = {
  readonly read: ReadEvents
  /** The seat's copy of the log as it was found. */
  readonly found: EventLog | undefined
  /** The whole log has been read again, or the engine refused: the room may have changed as well. */
  readonly renewRoom: () => void
  /** Closes the socket and opens another. */
  readonly reconnect: () => void
  readonly changed: (connection: Connection, before: Connection) => void
  /** Whether a read that failed was answered by the server, whatever the answer was. */
  readonly isAnswer: (error: unknown) => boolean
}

/** Runs the state machine of connection.ts: does what it asks for and tells it the outcome. */
export function createLiveConnection(options: Options): LiveConnection {
  const { read, found, renewRoom, reconnect, changed, isAnswer } = options
  const running = new Map<Timer, ReturnType<typeof setTimeout>>()
  const inbox: Input[] = []
  let machine = startingConnection(found)
  let reading: AbortController | null = null
  let isStarted = false

  function dispatch(input: Input) {
    // A closed socket reports at once: that input waits until the present one's effects are done.
    if (inbox.push(input) > 1) return
    for (let next = inbox[0]; next; next = inbox[0]) {
      take(next)
      inbox.shift()
    }
  }

  function take(input: Input) {
    const before = machine
    const { connection, effects } = step(before, input)
    machine = connection
    changed(connection, before)
    if (isStarted) for (const effect of effects) perform(effect)
  }

  function perform(effect: Effect) {
    if (effect.type === 'read') void readPage(effect.ticket, effect.after)
    else if (effect.type === 'reconnect') reconnect()
    else if (effect.type === 'renewRoom') renewRoom()
    else if (effect.type === 'start') set(effect.timer)
    else clearTimeout(running.get(effect.timer))
  }

  function set(timer: Timer) {
    clearTimeout(running.get(timer))
    const delay = delayOf(timer, machine, Math.random())
    running.set(
      timer,
      setTimeout(() => dispatch({ type: 'elapsed', timer }), delay),
    )
  }

  async function readPage(ticket: number, after: number) {
    reading?.abort()
    reading = new AbortController()
    try {
      dispatch({ type: 'page', ticket, page: await read(after, reading.signal) })
    } catch (error) {
      dispatch({ type: 'readFailed', ticket, answered: isAnswer(error) })
    }
  }

  return {
    dispatch,
    state: () => machine,
    takeFacts: (logId, events) => dispatch({ type: 'facts', logId, events }),
    takeHead: (logId, lastSeq) => dispatch({ type: 'head', logId, lastSeq }),
    start() {
      isStarted = true
      for (const timer of timersOf(machine)) set(timer)
      return () => {
        isStarted = false
        reading?.abort()
        for (const each of running.values()) clearTimeout(each)
      }
    },
  }
}
