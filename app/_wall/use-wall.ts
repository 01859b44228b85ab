'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useIsHydrated } from '@/app/_kit/hydration/use-is-hydrated'
import { useTRPC } from '@/app/_trpc/client'
import { reasonOf } from '@/app/_trpc/reason-of'
import type { RouterOutputs } from '@/app/_trpc/types'

export type WallView = RouterOutputs['cohort']['wall']
export type WallRoom = WallView['rooms'][number]

/** How often the wall asks, while it is looked at. */
const askedEveryMs = 2_000
/** A clock that was set meanwhile is followed at once. */
const clockSetMs = 5_000

/** The wall as last read, and since when it could not be read anew (epoch ms; null while it can). */
export function useWall(cohortId: string, at: number | null) {
  const { data, dataUpdatedAt, isRefetchError, error } = useSuspenseQuery({
    ...useTRPC().cohort.wall.queryOptions({ cohortId, at }),
    refetchInterval: askedEveryMs,
    refetchOnWindowFocus: 'always',
    retry: false,
  })
  const reason = error === null ? null : reasonOf(error)
  // The reloaded page says why the wall is closed, or redirects a former member.
  const isOver = reason === 'roleMayNot' || reason === 'signedOut'
  useEffect(() => {
    if (isOver) location.reload()
  }, [isOver])
  const now = useServerSecond(data.now, dataUpdatedAt)
  return { wall: data, now, unreadSince: isRefetchError ? data.now : null }
}

/**
 * The server's clock, epoch ms, each second. Network delay makes an answer late, so the fastest answer gives the best
 * estimate.
 */
function useServerSecond(serverNow: number, receivedAt: number): number {
  const [ahead, setAhead] = useState(serverNow - receivedAt)
  const told = serverNow - receivedAt
  if (told > ahead || ahead - told > clockSetMs) setAhead(told)
  const [moment, setMoment] = useState(serverNow)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    function tick() {
      const now = Date.now() + ahead
      setMoment(now)
      timer = setTimeout(tick, 1_000 - (now % 1_000) + 5)
    }
    tick()
    return () => clearTimeout(timer)
  }, [ahead])
  // Until hydration is over, the text must be the one the server wrote.
  return useIsHydrated() ? moment : serverNow
}
