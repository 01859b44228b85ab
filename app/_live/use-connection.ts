'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { reasonOf } from '@/app/_ui/error-message'
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
import { join, LogReplaced, liveLogOptions, type ReadEvents, readTail, readWhole } from './live-log'

export type LiveConnection = {
  readonly status: ConnectionStatus
  readonly dispatch: (input: Input) => void
  readonly receive: (logId: string, events: readonly SeenEvent[]) => void
  readonly hearOfHead: (logId: string, lastSeq: number) => void
  readonly shaker: { current: (() => void) | null }
}

/** Runs the state machine of connection.ts: its timers, its reads, and the log in the query cache. */
export function useConnection(liveSessionId: string, read: ReadEvents, reloaded: () => void): LiveConnection {
  const queries = useQueryClient()
  const key = useMemo(() => liveLogOptions(liveSessionId, read).queryKey, [liveSessionId, read])
  const [status, setStatus] = useState<ConnectionStatus>('connecting')
  const machine = useRef<Connection>(startingConnection)
  const clocks = useRef(new Map<Timer, ReturnType<typeof setTimeout>>())
  const shaker = useRef<(() => void) | null>(null)
  const perform = useRef<(effect: Effect) => void>(() => {})

  const dispatch = useCallback((input: Input) => {
    const { connection, effects } = step(machine.current, input)
    machine.current = connection
    setStatus(statusOf(connection))
    for (const effect of effects) perform.current(effect)
  }, [])

  const keep = useCallback(
    (change: (log: EventLog) => EventLog) => {
      const before = queries.getQueryData(key)
      if (!before) return
      const after = change(before)
      if (after === before) return
      queries.setQueryData(key, after)
      dispatch({ type: 'logMoved', behind: isBehind(after), stale: after.stale })
    },
    [queries, key, dispatch],
  )

  const take = useCallback(
    (logId: string, change: (log: EventLog) => EventLog) => {
      const held = queries.getQueryData(key)
      if (held && held.logId !== logId) dispatch({ type: 'logReplaced' })
      else keep(change)
    },
    [queries, key, dispatch, keep],
  )

  const catchUp = useCallback(
    async (extent: Extent) => {
      try {
        const held = queries.getQueryData(key)
        const log = extent === 'whole' || !held ? await readWhole(read) : await readTail(read, held)
        if (extent === 'whole') reloaded()
        const joined = join(log, queries.getQueryData(key))
        queries.setQueryData(key, joined)
        dispatch({ type: 'readDone', behind: isBehind(joined) })
        dispatch({ type: 'logMoved', behind: isBehind(joined), stale: joined.stale })
      } catch (error) {
        if (error instanceof LogReplaced) {
          dispatch({ type: 'readDone', behind: false })
          dispatch({ type: 'logReplaced' })
        } else dispatch({ type: 'readFailed', answered: reasonOf(error) !== 'unreachable' })
      }
    },
    [queries, key, read, reloaded, dispatch],
  )

  useEffect(() => {
    const running = clocks.current
    function start(timer: Timer) {
      clearTimeout(running.get(timer))
      const delay = delayOf(timer, machine.current.shakes, Math.random())
      running.set(
        timer,
        setTimeout(() => dispatch({ type: 'elapsed', timer }), delay),
      )
    }
    perform.current = (effect) => {
      if (effect.type === 'read') void catchUp(effect.extent)
      else if (effect.type === 'reconnect') shaker.current?.()
      else if (effect.type === 'start') start(effect.timer)
      else clearTimeout(running.get(effect.timer))
    }
    for (const timer of timersOf(machine.current)) start(timer)
    return () => {
      perform.current = () => {}
      for (const each of running.values()) clearTimeout(each)
    }
  }, [catchUp, dispatch])

  const receive = useCallback(
    (logId: string, events: readonly SeenEvent[]) => take(logId, (log) => merge(log, events)),
    [take],
  )
  const hearOfHead = useCallback(
    (logId: string, lastSeq: number) => take(logId, (log) => noteHead(log, lastSeq)),
    [take],
  )
  return { status, dispatch, receive, hearOfHead, shaker }
}
