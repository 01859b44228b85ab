import type { SeenEvent } from '@/domain/live-session/event'
import { type EventLog, isBehind, merge, noteHead } from '@/domain/live-session/sequence'
import {
  type Connection,
  type ConnectionStatus,
  delayOf,
  type Effect,
  type Extent,
  type Input,
  startingConnection,
  statusOf,
  step,
  type Timer,
  timersOf,
} from './connection'
import { join, LogReplaced, type ReadEvents, readTail, readWhole } from './live-log'

export type LiveConnection = {
  readonly dispatch: (input: Input) => void
  readonly receive: (logId: string, events: readonly SeenEvent[]) => void
  readonly hearOfHead: (logId: string, lastSeq: number) => void
  /** Set while the socket can be shaken. */
  readonly shaker: { current: (() => void) | null }
  /** Sets the timers going; the answer stops them. */
  readonly start: () => () => void
}

type Options = {
  readonly read: ReadEvents
  /** The seat's copy of the log, wherever it is kept. */
  readonly held: () => EventLog | undefined
  readonly hold: (log: EventLog) => void
  /** The whole log has been read again. */
  readonly reloaded: () => void
  readonly statusChanged: (status: ConnectionStatus) => void
  /** Whether a failed read was an answer of the server, whatever it said. */
  readonly isAnswer: (error: unknown) => boolean
}

/** Runs the state machine of connection.ts: its timers, its reads, and the seat's copy of the log. */
export function createLiveConnection(options: Options): LiveConnection {
  const { read, held, hold, reloaded, statusChanged, isAnswer } = options
  const running = new Map<Timer, ReturnType<typeof setTimeout>>()
  const shaker: LiveConnection['shaker'] = { current: null }
  let machine: Connection = startingConnection
  let isStarted = false

  function dispatch(input: Input) {
    const { connection, effects } = step(machine, input)
    machine = connection
    statusChanged(statusOf(connection))
    if (isStarted) for (const effect of effects) perform(effect)
  }

  function perform(effect: Effect) {
    if (effect.type === 'read') void catchUp(effect.extent)
    else if (effect.type === 'reconnect') shaker.current?.()
    else if (effect.type === 'start') set(effect.timer)
    else clearTimeout(running.get(effect.timer))
  }

  function set(timer: Timer) {
    clearTimeout(running.get(timer))
    const delay = delayOf(timer, machine.shakes, Math.random())
    running.set(
      timer,
      setTimeout(() => dispatch({ type: 'elapsed', timer }), delay),
    )
  }

  function take(logId: string, change: (log: EventLog) => EventLog) {
    const before = held()
    if (!before) return
    if (before.logId !== logId) return dispatch({ type: 'logReplaced' })
    const after = change(before)
    if (after === before) return
    hold(after)
    dispatch({ type: 'logMoved', behind: isBehind(after), stale: after.stale })
  }

  async function catchUp(extent: Extent) {
    try {
      const before = held()
      const log = extent === 'whole' || !before ? await readWhole(read) : await readTail(read, before)
      if (extent === 'whole') reloaded()
      const joined = join(log, held())
      hold(joined)
      dispatch({ type: 'readDone', behind: isBehind(joined) })
      dispatch({ type: 'logMoved', behind: isBehind(joined), stale: joined.stale })
    } catch (error) {
      if (error instanceof LogReplaced) {
        dispatch({ type: 'readDone', behind: false })
        dispatch({ type: 'logReplaced' })
      } else dispatch({ type: 'readFailed', answered: isAnswer(error) })
    }
  }

  return {
    dispatch,
    shaker,
    receive: (logId, events) => take(logId, (log) => merge(log, events)),
    hearOfHead: (logId, lastSeq) => take(logId, (log) => noteHead(log, lastSeq)),
    start() {
      isStarted = true
      for (const timer of timersOf(machine)) set(timer)
      return () => {
        isStarted = false
        for (const each of running.values()) clearTimeout(each)
      }
    },
  }
}
