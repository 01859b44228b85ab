'use client'

import { useLocale } from 'next-intl'
import { useEffect, useReducer } from 'react'
import {
  beginRehearsal,
  hasEnded,
  type Rehearsal,
  type RehearsalAct,
  rehearse,
} from '@/domain/rehearsal/course'
import { exchanges } from '@/domain/rehearsal/exchanges'

const STEP_MS = 250
/** A page that slept does not rush through what it missed. */
const LONGEST_STEP_MS = 1_000

/** A rehearsal whose clock runs while it is neither paused nor over. Nothing of it leaves the page. */
export function useRehearsal(): readonly [Rehearsal, (act: RehearsalAct) => void] {
  const locale = useLocale()
  const [rehearsal, act] = useReducer(rehearse, locale, (own) => beginRehearsal(exchanges[0], own))
  const isRunning = !rehearsal.isPaused && !hasEnded(rehearsal)
  useEffect(() => {
    if (!isRunning) return
    let last = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      act({ type: 'pass', ms: Math.min(LONGEST_STEP_MS, now - last) })
      last = now
    }, STEP_MS)
    return () => clearInterval(timer)
  }, [isRunning])
  return [rehearsal, act]
}
