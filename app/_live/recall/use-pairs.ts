'use client'

import { useMemo } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { choiceOf } from '@/domain/live-session/recall/comparison'
import { pairsToCompare } from '@/domain/live-session/recall/pairs'
import { dialUpTo } from '@/domain/live-session/timeline/timeline-cues'

/** The pairs of moments that the beneficiary is asked about, each with what they have said of it; none where the dial gives none. */
export function usePairs() {
  const { dial, clock, comparisons } = useLive().state
  const pairs = useMemo(() => {
    const endedAt = clock.endedAt ?? 0
    return pairsToCompare(dialUpTo({ dial, clock }, endedAt), elapsedAt(clock, endedAt))
  }, [dial, clock])
  return useMemo(
    () =>
      pairs.map(({ firstMs, secondMs }) => ({
        firstMs,
        secondMs,
        choice: choiceOf(comparisons, { firstMs, secondMs }),
      })),
    [pairs, comparisons],
  )
}
