'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useTRPC } from '@/app/_trpc/client'
import type { PlacedLevels } from '@/reading/listening/waveform'
import type { Heard } from '../../heard/recording'

/** The sound of one track: of a player, or of a room (null). */
export type TrackVoice = {
  readonly trackId: string
  readonly personId: string | null
  readonly placed: readonly PlacedLevels[]
}

/** How loud each track of sound is, at its places in the interview. Read again where more of it can be played. */
export function useLevels(heard: Heard): readonly TrackVoice[] {
  const { liveSessionId } = useLive().room
  const trpc = useTRPC()
  const voices = heard.tracks.filter(({ kind }) => kind !== 'picture')
  const playable = voices.flatMap(({ segments }) => segments.map(({ toMs }) => toMs)).join()
  const { data, refetch } = useQuery(
    trpc.recording.levels.queryOptions({ liveSessionId }, { enabled: false }),
  )
  useEffect(() => {
    if (playable !== '') void refetch({ cancelRefetch: false })
  }, [playable, refetch])
  return useMemo(
    () =>
      heard.tracks
        .filter(({ kind }) => kind !== 'picture')
        .map(({ trackId, personId, segments }) => ({
          trackId,
          personId,
          placed: segments.map(({ segment, fromMs, toMs }) => ({
            fromMs,
            toMs,
            steps: data?.find((each) => each.trackId === trackId && each.segment === segment)?.steps ?? '',
          })),
        })),
    [heard, data],
  )
}
