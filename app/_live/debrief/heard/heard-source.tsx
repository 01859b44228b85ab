'use client'

import { useEffect, useMemo } from 'react'
import type { Playhead } from '@/app/_live/timeline/playhead/playhead'
import { Queries } from '@/app/_trpc/queries'
import { heardTracks, isPictured, type Sounding } from './recording'
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
export function HeardSource(props: HeardSourceProps) {
  return (
    <Queries>
      <Source {...props} />
    </Queries>
  )
}

function Source({ playhead, isListening, onHeard, onTurn }: HeardSourceProps) {
  const heard = useHeard()
  const isKept = heard?.standing === 'kept'
  // Without pictures both views play the same: nothing is loaded anew for a turn.
  const isWatched = isListening && heard?.standing === 'kept' && isPictured(heard)
  const tracks = useMemo(
    () => (heard?.standing === 'kept' ? heardTracks(heard, isWatched) : null),
    [heard, isWatched],
  )
  const replay = useReplay(playhead, tracks)
  useEffect(() => onHeard(heard && { heard, replay }), [heard, replay, onHeard])
  // What was destroyed while it played stops the cursor with it.
  const isGone = heard !== null && !isKept
  useEffect(() => {
    if (isGone && playhead.get().isPlaying) playhead.toggle()
  }, [isGone, playhead])
  useViewKey(isKept, onTurn)
  return null
}
