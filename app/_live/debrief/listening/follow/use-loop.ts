'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { Playhead } from '@/app/_live/timeline/playhead/playhead'
import {
  beginLoop,
  endLoop,
  isWholeLoop,
  type Loop,
  loopBack,
  noLoop,
  toggleLoop,
} from '@/client/replay/loop'

import type { Stretch } from '../../parts/passage-links'

/** A stretch that plays again and again, and what sets it at the cursor. `turns`: how often it has begun since it was set. */
export type LoopHand = {
  readonly loop: Loop
  readonly turns: number
  readonly begin: () => void
  readonly end: () => void
  readonly toggle: () => void
  readonly drop: () => void
  /** Plays a stretch that is known (interview ms). */
  readonly set: (fromMs: number, toMs: number) => void
}

/** `asked`: a stretch that words of the debrief led to. */
export function useLoop(
  playhead: Playhead,
  onCursor: (atMs: number) => void,
  asked: Stretch | null,
): LoopHand {
  const [loop, setLoop] = useState(noLoop)
  const [turns, setTurns] = useState(1)
  useEffect(() => {
    if (!loop.isOn) return
    let beforeMs = playhead.get().atMs
    return playhead.subscribe(() => {
      const { atMs, isPlaying } = playhead.get()
      const to = isPlaying ? loopBack(loop, beforeMs, atMs) : null
      beforeMs = to ?? atMs
      if (to === null) return
      setTurns((so) => so + 1)
      playhead.seek(to)
    })
  }, [loop, playhead])
  const change = (next: Loop) => {
    setLoop(next)
    setTurns(1)
    // A cursor at the end of a loop that was just set would leave it.
    const { atMs } = playhead.get()
    if (next.isOn && isWholeLoop(next) && (atMs >= next.toMs || atMs < next.fromMs)) onCursor(next.fromMs)
  }
  const takeAsked = useEffectEvent(({ fromMs, toMs }: Stretch) => change({ fromMs, toMs, isOn: true }))
  useEffect(() => {
    if (asked) takeAsked(asked)
  }, [asked])
  return {
    loop,
    turns,
    begin: () => change(beginLoop(loop, playhead.get().atMs)),
    end: () => change(endLoop(loop, playhead.get().atMs)),
    toggle: () => change(toggleLoop(loop)),
    drop: () => change(noLoop),
    set: (fromMs, toMs) => change({ fromMs, toMs, isOn: true }),
  }
}
