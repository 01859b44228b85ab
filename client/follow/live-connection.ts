import type { ReadEvents } from '@/app/_live/session/live-log'
import type { SeenEvent } from '@/domain/live-session/event'
import { type EventLog, emptyLog } from '@/domain/live-session/sequence'
import {
  type Connection,
  type ConnectionStatus,
  type Effect,
  type Input,
  startingConnection,
  statusOf,
  step,
} from './connection'
import { delayOf, type Timer, timersOf } from './connection-timers'

export type LiveConnection = {
  readonly dispatch: (input: Input) => void
  readonly receive: (logId: string, events: readonly SeenEvent[]) => void
  readonly hearOfHead: (logId: string, lastSeq: number) => void
  /** The machine's present state, for whoever looks into it. */
  readonly inspect: () => Connection
  /** Set while the socket can be shaken. */
  readonly shaker: { current: (() => void) | null }
  /** Sets the timers going; the answer stops them. */
  readonly start: () => () => void
}

type Options = {
  readonly read: ReadEvents
  /** The seat's copy of the log as it was found. */
  readonly held: () => EventLog | undefined
  /** The copy has grown, or is another. */
  readonly hold: (log: EventLog) => void
  /** The whole log has been read again, or the engine refused: the room may have changed as well. */
  readonly reloaded: () => void
  readonly statusChanged: (status: ConnectionStatus) => void
  /** Whether a failed read was an answer of the server, whatever it said. */
  readonly isAnswer: (error: unknown) => boolean
}

/** Runs the state machine of connection.ts: does what it asks for and tells it what came of that. */
export function createLiveConnection(options: Options): LiveConnection {
  const { read, held, hold, reloaded, statusChanged, isAnswer } = options
  const running = new Map<Timer, ReturnType<typeof setTimeout>>()
  const shaker: LiveConnection['shaker'] = { current: null }
  const inbox: Input[] = []
  let machine = startingConnection(held() ?? emptyLog(''))
  let asked: AbortController | null = null
  let isStarted = false

  function dispatch(input: Input) {
    // A socket that is shaken says at once that it is lost: that is heard once everything asked for has been done.
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
    if (connection.log !== before.log) hold(connection.log)
    statusChanged(statusOf(connection))
    if (isStarted) for (const effect of effects) perform(effect)
  }

  function perform(effect: Effect) {
    if (effect.type === 'read') void readPage(effect.ticket, effect.after)
    else if (effect.type === 'reconnect') shaker.current?.()
    else if (effect.type === 'renewRoom') reloaded()
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
    asked?.abort()
    asked = new AbortController()
    try {
      dispatch({ type: 'page', ticket, page: await read(after, asked.signal) })
    } catch (error) {
      dispatch({ type: 'readFailed', ticket, answered: isAnswer(error) })
    }
  }

  return {
    dispatch,
    shaker,
    inspect: () => machine,
    receive: (logId, events) => dispatch({ type: 'facts', logId, events }),
    hearOfHead: (logId, lastSeq) => dispatch({ type: 'head', logId, lastSeq }),
    start() {
      isStarted = true
      for (const timer of timersOf(machine)) set(timer)
      return () => {
        isStarted = false
        asked?.abort()
        for (const each of running.values()) clearTimeout(each)
      }
    },
  }
}
