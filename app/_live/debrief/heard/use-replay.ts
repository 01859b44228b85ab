'use client'

import { useEffect, useState } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import type { Playhead } from '@/app/_live/timeline/playhead/playhead'
import { usePlayheadOf } from '@/app/_live/timeline/playhead/use-playhead'
import { createTrackPlayer, type TrackStanding } from '@/client/replay/track-player'
import type { HeardTrack } from './recording'

/** What each track does at this moment, by its id. */
export type Standings = Readonly<Record<string, TrackStanding>>

export type Replay = {
  readonly standings: Standings
  /** The elements that play, by track: pictures are shown in one of them. */
  readonly elements: ReadonlyMap<string, HTMLMediaElement>
}

const silent: Replay = { standings: {}, elements: new Map() }

/** Plays these tracks where the cursor is. A track that waits for data makes the cursor wait, and with it every other track. */
export function useReplay(playhead: Playhead, tracks: readonly HeardTrack[] | null): Replay {
  const { liveSessionId } = useLive().room
  const isPlaying = usePlayheadOf(playhead, (state) => state.isPlaying)
  const [replay, setReplay] = useState(silent)
  const [follow, setFollow] = useState<(() => void) | null>(null)

  useEffect(() => {
    if (tracks === null || tracks.length === 0) return
    const elements = new Map(tracks.map((track) => [track.trackId, elementFor(track)]))
    const players = tracks.map((track) => {
      const { trackId } = track
      const files = track.segments.map(({ segment, ...times }) => ({
        ...times,
        url: `/api/heard/${liveSessionId}/${trackId}/${segment}`,
      }))
      return { trackId, player: createTrackPlayer(elements.get(trackId) as HTMLMediaElement, files) }
    })
    setReplay({ standings: {}, elements })
    setFollow(() => () => {
      const standings = Object.fromEntries(
        players.map(({ trackId, player }) => [trackId, player.follow(playhead.get())]),
      )
      const all = Object.values(standings)
      playhead.wait(all.includes('stalled'))
      if (all.includes('blocked') && playhead.get().isPlaying) playhead.toggle()
      setReplay((before) => (isSame(before.standings, standings) ? before : { ...before, standings }))
    })
    return () => {
      for (const { player } of players) player.end()
      playhead.wait(false)
      setReplay(silent)
      setFollow(null)
    }
  }, [tracks, playhead, liveSessionId])

  useEffect(() => {
    if (follow === null) return
    if (!isPlaying) {
      follow()
      return playhead.subscribe(follow)
    }
    let frame = requestAnimationFrame(function move() {
      follow()
      frame = requestAnimationFrame(move)
    })
    return () => cancelAnimationFrame(frame)
  }, [follow, isPlaying, playhead])

  return replay
}

function elementFor({ kind }: HeardTrack): HTMLMediaElement {
  const element = document.createElement(kind === 'picture' ? 'video' : 'audio')
  element.preload = 'auto'
  if (element instanceof HTMLVideoElement) element.playsInline = true
  return element
}

function isSame(one: Standings, other: Standings): boolean {
  const keys = Object.keys(other)
  return Object.keys(one).length === keys.length && keys.every((key) => one[key] === other[key])
}
