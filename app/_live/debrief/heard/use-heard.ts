'use client'

import { useQuery } from '@tanstack/react-query'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'

export type Heard = Extract<NonNullable<RouterOutputs['recording']['heard']>, { standing: 'kept' }>
export type HeardTrack = Heard['tracks'][number]

/** Within this time a page stops playing what was destroyed by its age. Milliseconds. */
const askAgainMs = 8_000

/**
 * The recording of an interview, for a seat that may hear it: `kept` with its tracks, `withdrawn` or `over` where it was destroyed; null
 * where there is none, or none to hear.
 */
export type Recording = Heard | { readonly standing: 'withdrawn' | 'over' } | null

/** Reads the recording of this interview. A withdrawal reaches the page as a fact, so it ends there at once. */
export function useHeard(): Recording {
  const { room, state } = useLive()
  const trpc = useTRPC()
  const isWithdrawn = state.recordingOutcome?.outcome === 'withdrawn'
  const { liveSessionId } = room
  const { data } = useQuery(
    trpc.recording.heard.queryOptions(
      { liveSessionId },
      { enabled: state.wasRecorded && !isWithdrawn, refetchInterval: askAgainMs },
    ),
  )
  if (isWithdrawn) return state.wasRecorded ? { standing: 'withdrawn' } : null
  return data ?? null
}

/** The tracks that play: pictures only while they are looked at, since decoding them costs most. */
export function heardTracks({ tracks }: Heard, isPictured: boolean): readonly HeardTrack[] {
  return isPictured ? tracks : tracks.filter(({ kind }) => kind !== 'picture')
}
