'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { createPassagePlayer, type PassageStanding } from '@/client/replay/passage-player'
import type { ReplayedSegment } from '@/client/replay/track-player'

/** A passage: one file for each voice, and the stretch that is heard, ms of the clock that the files are told by. */
export type Passage = {
  readonly files: readonly ReplayedSegment[]
  readonly fromMs: number
  readonly toMs: number
}

/** `doneMs`: how far it has come; null while it is not playing. `standing`: null until it was first played. */
type Playing = { readonly doneMs: number | null; readonly standing: PassageStanding | null }

/** Plays a passage when it is asked to, from its beginning; stopped, and with its page, it frees its files. */
export function usePassage({ files, fromMs, toMs }: Passage) {
  const [playing, setPlaying] = useState<Playing>({ doneMs: null, standing: null })
  const stopNow = useRef<(() => void) | null>(null)
  const key = JSON.stringify({ files, fromMs, toMs })

  const stop = useCallback((standing: PassageStanding | null = null) => {
    stopNow.current?.()
    stopNow.current = null
    setPlaying({ doneMs: null, standing })
  }, [])

  const play = useCallback(() => {
    stopNow.current?.()
    const passage: Passage = JSON.parse(key)
    const voices = passage.files.map((file) => ({ element: document.createElement('audio'), file }))
    const player = createPassagePlayer(voices, passage)
    let [frame, before] = [0, performance.now()]
    stopNow.current = () => {
      cancelAnimationFrame(frame)
      player.end()
    }
    function move(now: number) {
      const { standing, doneMs } = player.step(Math.max(0, now - before))
      before = now
      if (standing !== 'plays' && standing !== 'waits') return stop(standing)
      setPlaying({ doneMs, standing })
      frame = requestAnimationFrame(move)
    }
    // At once: some browsers play only what the press itself has started.
    move(before)
  }, [key, stop])

  // Another passage in its place, and a page that is left, end it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the passage.
  useEffect(() => stop, [key])

  return { ...playing, play, stop: () => stop() }
}
