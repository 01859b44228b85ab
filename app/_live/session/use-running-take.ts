'use client'

import { useEffect, useState } from 'react'
import {
  openTake,
  type Take,
  type TakeStanding,
  takeEnd,
  takeStanding,
} from '@/domain/live-session/take/take'
import { useLive } from './live-session-provider'

/** The take that is proposed, under way or not decided on, and how it stands; renewed when its length is over. Null for none. */
export function useOpenTake(): { readonly take: Take; readonly standing: TakeStanding } | null {
  const { state, now } = useLive()
  const take = openTake(state)
  const end = take && takeEnd(take)
  const [passed, setPassed] = useState<number | null>(null)
  useEffect(() => {
    if (end === null) return
    // A little late: a timer that fires early would find the take running and not look again.
    const timer = setTimeout(() => setPassed(end), Math.max(0, end - now()) + 20)
    return () => clearTimeout(timer)
  }, [end, now])
  if (!take) return null
  const at = end !== null && passed === end ? end : Math.min(now(), (end ?? Number.POSITIVE_INFINITY) - 1)
  return { take, standing: takeStanding(take, at) }
}

/** The take that runs now; null for none. */
export function useRunningTake(): Take | null {
  const open = useOpenTake()
  return open?.standing === 'running' ? open.take : null
}
