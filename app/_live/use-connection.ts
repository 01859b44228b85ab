'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { reasonOf } from '@/app/_trpc/reason-of'
import type { ConnectionStatus } from './connection'
import { createLiveConnection, type LiveConnection } from './live-connection'
import { liveLogOptions, type ReadEvents } from './live-log'

/** Keeps the log in the query cache whole, for as long as the screen stands. */
export function useConnection(
  liveSessionId: string,
  read: ReadEvents,
  reloaded: () => void,
): LiveConnection & { readonly status: ConnectionStatus } {
  const queries = useQueryClient()
  const [status, setStatus] = useState<ConnectionStatus>('connecting')
  const connection = useMemo(() => {
    const key = liveLogOptions(liveSessionId, read).queryKey
    return createLiveConnection({
      read,
      reloaded,
      held: () => queries.getQueryData(key),
      hold: (log) => queries.setQueryData(key, log),
      statusChanged: setStatus,
      isAnswer: (error) => reasonOf(error) !== 'unreachable',
    })
  }, [queries, liveSessionId, read, reloaded])
  useEffect(() => connection.start(), [connection])
  return useMemo(() => ({ ...connection, status }), [connection, status])
}
