import { useDeferredValue, useEffect, useState } from 'react'
import { startOf } from '@/app/_live/timeline/playhead/playhead'
import { usePlayhead, usePlayheadOf } from '@/app/_live/timeline/playhead/use-playhead'
import { type Focus, isNear } from './parts/focus'
import type { CardTab } from './talk/moment-card'

/** What is looked at in the debrief: where the cursor stands, the mark or moment chosen there, and the open part of its card. */
export function useLooking(lengthMs: number, isHeard: boolean) {
  const [focus, setFocus] = useState<Focus | null>(null)
  const [tab, setTab] = useState<CardTab>('returns')
  const playhead = usePlayhead(lengthMs, isHeard)
  const isPlaying = usePlayheadOf(playhead, (each) => each.isPlaying)
  useEffect(() => {
    if (isPlaying) setTab('moment')
  }, [isPlaying])
  const settledMs = usePlayheadOf(playhead, (each) => each.settledMs)
  const looked = focus && isNear(focus, settledMs) ? focus : null
  const cursorMs = useDeferredValue(looked?.atMs ?? settledMs)

  /** Moves the cursor to five seconds before a moment, and shows that moment. */
  function lookAt(next: Focus) {
    setFocus(next)
    setTab('moment')
    playhead.seek(startOf(next.atMs))
  }

  return { playhead, settledMs, cursorMs, chosenId: looked?.id ?? null, tab, setTab, setFocus, lookAt }
}
