'use client'

import { useReducedMotion } from '@mantine/hooks'
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { createPlayhead, type Playhead, type PlayheadState } from './playhead'

/**
 * A cursor for an interview of this length (ms), moved by the browser's frames while it plays. Where motion is unwanted it moves
 * once a second, unless sound has to keep up with it.
 */
export function usePlayhead(lengthMs: number, hasSound: boolean): Playhead {
  const [playhead] = useState(createPlayhead)
  useLayoutEffect(() => playhead.setLength(lengthMs), [playhead, lengthMs])
  const isPlaying = usePlayheadOf(playhead, (state) => state.isPlaying)
  const isStill = useReducedMotion()
  useEffect(() => {
    if (!isPlaying) return
    return isStill && !hasSound ? everySecond(playhead) : everyFrame(playhead)
  }, [playhead, isPlaying, isStill, hasSound])
  return playhead
}

/** A part of the cursor's state. The component is drawn only when that part changes. */
export function usePlayheadOf<T extends string | number | boolean>(
  playhead: Playhead,
  part: (state: PlayheadState) => T,
): T {
  const read = () => part(playhead.get())
  return useSyncExternalStore(playhead.subscribe, read, read)
}

function everyFrame(playhead: Playhead): () => void {
  let last = performance.now()
  let frame = requestAnimationFrame(function move(now) {
    playhead.advance(now - last)
    last = now
    frame = requestAnimationFrame(move)
  })
  return () => cancelAnimationFrame(frame)
}

/** One step a second, for people who asked their device for less motion. */
function everySecond(playhead: Playhead): () => void {
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    playhead.advance(now - last)
    last = now
  }, 1_000)
  return () => clearInterval(timer)
}
