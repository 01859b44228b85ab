'use client'

import { useState } from 'react'
import { lazy } from '@/app/_kit/lazy'
import { useLive } from '@/app/_live/session/live-session-provider'

const CrossingNotices = lazy(() => import('./crossing-notices').then((module) => module.CrossingNotices))

/** Tells when acts of two people crossed, from the moment on at which this screen was opened, before its code is there. */
export function CrossedActs() {
  const { confirmed, gone } = useLive()
  const [since] = useState(confirmed.seq)
  const [toldBefore] = useState(() => new Set(gone.map(({ requestId }) => requestId)))
  return <CrossingNotices since={since} toldBefore={toldBefore} />
}
