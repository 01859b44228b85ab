'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { reasonOf } from '@/app/_trpc/reason-of'
import type { ConnectionStatus } from '@/client/follow/connection'
import { createLiveConnection, type LiveConnection } from '@/client/follow/live-connection'
import type { EventLog } from '@/domain/live-session/sequence'
import { liveLogOptions, type ReadEvents } from './live-log'

export type Following = LiveConnection & {
  readonly log: EventLog
  readonly status: ConnectionStatus
  readonly isRefused: boolean
}

/** Keeps the log whole for as long as the screen stands, and in the query cache for the next one. */
export function useConnection(
  liveSessionId: string,
  found: EventLog,
  read: ReadEvents,
  reloaded: () => void,
): Following {
  const queries = useQueryClient()
  const [log, setLog] = useState(found)
  const [status, setStatus] = useState<ConnectionStatus>('connecting')
  const [isRefused, setIsRefused] = useState(false)
  const connection = useMemo(() => {
    const key = liveLogOptions(liveSessionId, read).queryKey
    const created = createLiveConnection({
      read,
      reloaded,
      held: () => queries.getQueryData(key),
      hold(next) {
        queries.setQueryData(key, next)
        setLog(next)
      },
      statusChanged(next) {
        setStatus(next)
        setIsRefused(created.inspect().refused !== null)
      },
      isAnswer: (error) => reasonOf(error) !== 'unreachable',
    })
    return created
  }, [queries, liveSessionId, read, reloaded])
  useEffect(() => connection.start(), [connection])
  return useMemo(() => ({ ...connection, log, status, isRefused }), [connection, log, status, isRefused])
}
