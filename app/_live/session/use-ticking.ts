'use client'

import { useNow as useRenderedAt } from 'next-intl'
import { useEffect, useState } from 'react'
import { useIsHydrated } from '@/app/_kit/hydration/use-is-hydrated'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { useAgreed, useLive } from './live-session-provider'

/** Server time, epoch ms, renewed each time the clock of `since` (epoch ms) passes a multiple of `everyMs`. */
export function useNow(everyMs = 1_000, since = 0): number {
  const { now } = useAgreed()
  const renderedAt = useRenderedAt().getTime()
  // Until hydration is over, the text must be the one the server wrote.
  const isHydrated = useIsHydrated()
  const [moment, setMoment] = useState(now)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    function tick() {
      setMoment(now())
      const past = (((now() - since) % everyMs) + everyMs) % everyMs
      // 5 ms late: a timer that fires early would show the same second twice and then skip one.
      timer = setTimeout(tick, everyMs - past + 5)
    }
    tick()
    return () => clearTimeout(timer)
  }, [now, everyMs, since])
  return isHydrated ? moment : renderedAt
}

/** The interview clock, renewed as its seconds turn. Stands still in pauses and hors-jeu, and after the end. */
export function useInterviewClock(): { elapsedMs: number; running: boolean } {
  const { state } = useLive()
  const { clock, stage } = state
  const stopped = clock.stops.reduce((sum, stop) => sum + ((stop.to ?? stop.from) - stop.from), 0)
  const now = useNow(1_000, (clock.startedAt ?? 0) + stopped)
  const running = stage.status === 'interview' && stage.pace === 'running'
  return { elapsedMs: elapsedAt(clock, now), running }
}
