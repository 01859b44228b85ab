'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useTRPC } from '@/app/_trpc/client'
import type { Recording } from './recording'

/** Within this time a page stops playing what was destroyed by its age. Milliseconds. */
const askAgainMs = 8_000

/** Reads the recording of this interview. A withdrawal reaches the page as a fact, so it ends there at once. */
export function useHeard(): Recording {
  const { room, state } = useLive()
  const trpc = useTRPC()
  const isWithdrawn = state.recordingOutcome?.outcome === 'withdrawn'
  const { liveSessionId } = room
  const { data } = useQuery(
    trpc.recording.heard.queryOptions(
      { liveSessionId },
      { enabled: state.wasRecorded, refetchInterval: askAgainMs },
    ),
  )
  return useMemo(() => {
    if (!isWithdrawn) return data ?? null
    if (!state.wasRecorded) return null
    return data && data.standing !== 'kept' ? data : { standing: 'withdrawn', at: null }
  }, [isWithdrawn, data, state.wasRecorded])
}
