'use client'

import { useEffect, useMemo } from 'react'
import type { Playhead } from '@/app/_live/timeline/playhead/playhead'
import { heardTracks, type Sounding } from './recording'
import { useHeard } from './use-heard'
import { useReplay } from './use-replay'
import { useViewKey } from './use-view-key'

export type HeardSourceProps = {
  playhead: Playhead
  /** Whether pictures are looked at. */
  isListening: boolean
  onHeard: (sounding: Sounding | null) => void
  /** Turns from the timeline to picture and sound, and back. */
  onTurn: () => void
}

/** Draws nothing: reads the recording, where there may be one, and plays it where the cursor is, after the debrief is there. */
export function HeardSource({ playhead, isListening, onHeard, onTurn }: HeardSourceProps) {
  const heard = useHeard()
  const isKept = heard?.standing === 'kept'
  const tracks = useMemo(
    () => (heard?.standing === 'kept' ? heardTracks(heard, isListening) : null),
    [heard, isListening],
  )
  const replay = useReplay(playhead, tracks)
  useEffect(() => onHeard(heard && { heard, replay }), [heard, replay, onHeard])
  useViewKey(isKept, onTurn)
  return null
}
