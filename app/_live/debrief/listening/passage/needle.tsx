'use client'

import { useLayoutEffect, useRef } from 'react'
import type { Playhead } from '@/app/_live/timeline/playhead/playhead'
import type { TimeWindow } from '@/reading/lanes/time-window'
import styles from './passage.module.css'
import { leftOf } from './place'

/** Where the cursor is: moved without drawing anything else. */
export function Needle({ playhead, window }: { playhead: Playhead; window: TimeWindow }) {
  const needle = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    function move() {
      const { atMs } = playhead.get()
      if (!needle.current) return
      needle.current.style.left = leftOf(window, atMs)
      needle.current.hidden = atMs < window.fromMs || atMs > window.toMs
    }
    move()
    return playhead.subscribe(move)
  }, [playhead, window])
  return <i ref={needle} className={styles.needle} />
}
