'use client'

import { useCallback, useEffect, useRef } from 'react'

export type ClockSample = { readonly sentAt: number; readonly serverNow: number; readonly receivedAt: number }

const burst = 5
const betweenSamplesMs = 250
const betweenBurstsMs = 60_000

/**
 * Milliseconds to add to the device's clock to read the server's. As in NTP, the quickest exchange is the most
 * trustworthy: its error is at most half its round trip.
 */
export function offsetOf(samples: readonly ClockSample[]): number {
  let best: ClockSample | null = null
  for (const sample of samples) {
    if (best === null || roundTrip(sample) < roundTrip(best)) best = sample
  }
  return best === null ? 0 : Math.round(best.serverNow - (best.sentAt + best.receivedAt) / 2)
}

function roundTrip(sample: ClockSample): number {
  return sample.receivedAt - sample.sentAt
}

/** The server's time as this device estimates it, measured at once and every minute. */
export function useServerClock(ask: () => Promise<{ now: number }>): () => number {
  const offset = useRef(0)

  useEffect(() => {
    let stopped = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let samples: ClockSample[] = []

    async function measure() {
      const sentAt = Date.now()
      const answer = await ask().catch(() => null)
      if (stopped) return
      if (answer) {
        samples = [...samples, { sentAt, serverNow: answer.now, receivedAt: Date.now() }]
        offset.current = offsetOf(samples)
      }
      const finished = samples.length >= burst
      if (finished) samples = []
      timer = setTimeout(
        measure,
        finished || !answer ? betweenBurstsMs / (answer ? 1 : 12) : betweenSamplesMs,
      )
    }

    void measure()
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [ask])

  return useCallback(() => Date.now() + offset.current, [])
}
