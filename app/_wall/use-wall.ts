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
  // Asked for anew, the page says why it is no longer theirs to see. Who left the cohort is led away as from all its pages.
  const isOver = reason === 'roleMayNot' || reason === 'signedOut'
  useEffect(() => {
    if (isOver) location.reload()
  }, [isOver])
  const now = useServerSecond(data.now, dataUpdatedAt)
  return { wall: data, now, unreadSince: isRefetchError ? data.now : null }
}

/**
 * The server's clock, epoch ms, renewed each second. An answer tells the server's moment less its way here: of several answers the one
 * that came fastest is nearest to it.
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
