'use client'

import type { ReactNode } from 'react'
import { containerOf, type HeardTrack } from './recording'
import { type Replay, useStandings } from './standings'

type UnplayableProps = {
  tracks: readonly HeardTrack[]
  replay: Replay
  /** `container`: what browsers must be able to read. */
  children: (container: 'webm' | 'mp4') => ReactNode
  otherwise?: ReactNode
}

/** What is said where this browser cannot play a track. */
export function Unplayable({ tracks, replay, children, otherwise = null }: UnplayableProps) {
  const standings = useStandings(replay)
  const track = tracks.find(({ trackId }) => standings[trackId] === 'unplayable')
  return track ? children(containerOf(track)) : otherwise
}
