'use client'

import { QueryObserver, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNow as useRenderedAt, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { onSignInChanged } from '@/app/_auth/sign-in-changes'
import { notices } from '@/app/_kit/notices'
import { useTRPC, useTRPCClient } from '@/app/_trpc/client'
import { lateCode } from '@/app/_trpc/late-code'
import { reasonOf } from '@/app/_trpc/reason-of'
import { onServerBuild, pageBuild, serverBuild } from '@/app/_trpc/server-build'
import type { ReadEvents } from '@/client/follow/read-whole'
import { openLiveSession } from '@/client/open-live-session'
import { liveLogOptions } from './live-log'
import type { Room } from './room'

const pageLimit = 1_000

/** The live session of this screen, with tRPC as its server and the query cache to keep what was read. */
export function useLiveSession(liveSessionId: string) {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const renderedAt = useRenderedAt().getTime()
  const roomOptions = trpc.liveSession.room.queryOptions(
    { liveSessionId },
    { staleTime: Number.POSITIVE_INFINITY },
  )
  // Both are waited for here and kept in the cache; their changes reach the screen through the session alone.
  const { data: found } = useSuspenseQuery({ ...roomOptions, notifyOnChangeProps: [] })
  const { personId } = found.viewer
  const readEvents: ReadEvents = (after, signal) =>
    client.liveSession.events.query(
      { liveSessionId, as: personId, after, limit: pageLimit },
      signal && { signal },
    )
  const logOptions = liveLogOptions(liveSessionId, readEvents)
  useSuspenseQuery({ ...logOptions, notifyOnChangeProps: [] })

  const refusals = useTranslations('errors')
  const words = useRef(refusals)
  useEffect(() => {
    words.current = refusals
  })

  const [session] = useState(() => {
    const opened = openLiveSession<Room>({
      liveSessionId,
      renderedAt,
      room: {
        read: () => queries.getQueryData(roomOptions.queryKey) ?? found,
        subscribe: (changed) => new QueryObserver(queries, roomOptions).subscribe(changed),
        renew: () => void queries.invalidateQueries({ queryKey: roomOptions.queryKey }),
      },
      log: {
        read: () => queries.getQueryData(logOptions.queryKey),
        keep: (log) => queries.setQueryData(logOptions.queryKey, log),
      },
      server: {
        reasonOf,
        readEvents,
        sendCommand: (request, signal) =>
          client.liveSession.command.mutate({ liveSessionId, as: personId, ...request }, { signal }),
        askClock: (signal) => client.clock.now.query(undefined, signal && { signal }),
      },
      builds: { page: pageBuild, server: serverBuild, subscribe: onServerBuild },
      lateCode,
      // The server says there why the person has left; nothing that this page holds in memory outlives it.
      leave: (unkept) => location.replace(`/sessions/${liveSessionId}?unkept=${unkept}`),
      onSignInChanged,
      showRefusal: (id, reason) => notices.show({ id, message: words.current(reason), color: 'red' }),
    })
    // Before the picture is drawn, which takes a slow device longer than the code takes to come.
    if (typeof window !== 'undefined') opened.fetchAhead()
    return opened
  })
  useEffect(() => session.start(), [session])
  return session
}
