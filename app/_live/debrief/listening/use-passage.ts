'use client'

import { useEffect, useState } from 'react'
import type { Playhead } from '@/app/_live/timeline/playhead/playhead'
import type { TimeWindow } from '@/reading/lanes/time-window'
import { passageAt } from '@/reading/listening/passage-window'

/** The passage of this length (ms) around the cursor: it turns like a page once the cursor leaves it. */
export function usePassage(playhead: Playhead, lengthMs: number, passageMs: number): TimeWindow {
  const [window, setWindow] = useState(() =>
    passageAt({ fromMs: 0, toMs: passageMs }, playhead.get().atMs, lengthMs),
  )
  useEffect(() => {
    const follow = () => setWindow((so) => passageAt(so, playhead.get().atMs, lengthMs))
    follow()
    return playhead.subscribe(follow)
  }, [playhead, lengthMs])
  return window
}
