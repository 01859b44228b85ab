'use client'

import { useEffect, useRef, useState } from 'react'
import type { Standing } from '@/client/recording/standing'

/** A rate measured for less says nothing. */
const measuredForMs = 20_000

/** How many minutes sending will still take at the rate measured since the screen opened; null before there is a rate. */
export function useLeftMinutes({ sentBytes, waitingBytes }: Standing): number | null {
  const begun = useRef<{ readonly at: number; readonly sentBytes: number } | null>(null)
  const [minutes, setMinutes] = useState<number | null>(null)
  useEffect(() => {
    const now = performance.now()
    begun.current ??= { at: now, sentBytes }
    const since = begun.current
    const sent = sentBytes - since.sentBytes
    if (now - since.at < measuredForMs || sent <= 0) return
    setMinutes(Math.max(1, Math.ceil((waitingBytes / sent) * ((now - since.at) / 60_000))))
  }, [sentBytes, waitingBytes])
  return minutes
}
