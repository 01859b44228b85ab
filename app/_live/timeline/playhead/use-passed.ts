import { useEffect, useState } from 'react'
import type { TimelineItem } from '@/reading/lanes/lanes'
import { lastPassed } from './passing'
import type { Playhead } from './playhead'
import { usePlayheadOf } from './use-playhead'

/**
 * What the playing cursor passed last since it started; null before that and at rest. While `isHeld` is true it stays what it was.
 * `items` in order of time.
 */
export function usePassed(
  playhead: Playhead,
  items: readonly TimelineItem[],
  isHeld: () => boolean,
): TimelineItem | null {
  const [passed, setPassed] = useState<TimelineItem | null>(null)
  const isPlaying = usePlayheadOf(playhead, (state) => state.isPlaying)
  useEffect(() => {
    if (!isPlaying) return setPassed(null)
    const fromMs = playhead.get().atMs
    return playhead.subscribe(() => {
      if (isHeld()) return
      const last = lastPassed(items, playhead.get().atMs)
      setPassed(last && last.atMs >= fromMs ? last : null)
    })
  }, [isPlaying, playhead, items, isHeld])
  return passed
}
