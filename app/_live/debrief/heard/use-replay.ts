'use client'

import { useEffect, useState } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import type { Playhead } from '@/app/_live/timeline/playhead/playhead'
import { usePlayheadOf } from '@/app/_live/timeline/playhead/use-playhead'
import { createListeners } from '@/client/listeners'
import { createTrackPlayer } from '@/client/replay/track-player'
import type { HeardTrack } from './recording'
import type { Replay, Standings } from './standings'

/** What plays, and how to bring it to where the cursor is. */
type Running = { readonly replay: Replay; readonly follow: () => void }

/** Plays these tracks where the cursor is. A track that waits for data makes the cursor wait, and with it every other track. */
export function useReplay(playhead: Playhead, tracks: readonly HeardTrack[] | null): Replay | null {
  const { liveSessionId } = useLive().room
  const isPlaying = usePlayheadOf(playhead, (state) => state.isPlaying)
  const [running, setRunning] = useState<Running | null>(null)

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
    const { notify, subscribe } = createListeners()
    let standings: Standings = {}
    function follow() {
      const next = Object.fromEntries(
        players.map(({ trackId, player }) => [trackId, player.follow(playhead.get())]),
      )
      const all = Object.values(next)
      playhead.wait(all.includes('stalled'))
      if (all.includes('blocked') && playhead.get().isPlaying) playhead.toggle()
      if (isSame(standings, next)) return
      standings = next
      notify()
    }
    // A file that cannot be played says so while the cursor stands, too.
    const ended = new AbortController()
    for (const element of elements.values())
      element.addEventListener('error', follow, { signal: ended.signal })
    setRunning({ replay: { elements, subscribe, getStandings: () => standings }, follow })
    return () => {
      ended.abort()
      for (const { player } of players) player.end()
      playhead.wait(false)
      setRunning(null)
    }
  }, [tracks, playhead, liveSessionId])

  useEffect(() => {
    if (running === null) return
    const { follow } = running
    if (!isPlaying) {
      follow()
      return playhead.subscribe(follow)
    }
    let frame = requestAnimationFrame(function move() {
      follow()
      frame = requestAnimationFrame(move)
    })
    return () => cancelAnimationFrame(frame)
  }, [running, isPlaying, playhead])

  return running?.replay ?? null
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
