'use client'

import { useEffect, useEffectEvent } from 'react'
import { type Playhead, preRollMs, type Speed } from '@/app/_live/timeline/playhead/playhead'
import type { TimelineItem } from '@/reading/lanes/lanes'
import { isPageKey } from '../heard/use-view-key'
import type { LoopHand } from './follow/use-loop'

/** In the order of their keys, 1 to 5. */
export const listeningSpeeds = [0.5, 0.75, 1, 1.5, 2] as const satisfies readonly Speed[]

type Hand = {
  readonly playhead: Playhead
  /** In order of time. */
  readonly items: readonly TimelineItem[]
  readonly chosenId: string | null
  readonly loop: LoopHand
  readonly onCursor: (atMs: number) => void
  readonly onChoose: (item: TimelineItem) => void
}

/** Keys of picture and sound, wherever the focus is: none of them marks or writes. */
export function useListeningKeys(hand: Hand) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isPageKey(event) || event.metaKey) return
    const act = actOf(event, hand)
    if (!act) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** What has arrow keys or the space bar of its own. */
const ownArrows = '[role="tablist"], [role="listbox"], [role="slider"]'

function actOf(event: KeyboardEvent, hand: Hand): (() => void) | null {
  const { playhead, loop, onCursor } = hand
  const target = event.target instanceof Element ? event.target : null
  // On many keyboards a bracket takes AltGr, which some systems report as Ctrl and Alt.
  if (event.key === '[') return loop.begin
  if (event.key === ']') return loop.end
  if (event.ctrlKey || event.altKey) return null
  const speed = listeningSpeeds[['Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5'].indexOf(event.code)]
  if (speed !== undefined) return () => playhead.setSpeed(speed)
  if (event.key.toLowerCase() === 'l') return loop.toggle
  if (event.key === ' ') return target?.closest('button, a') ? null : playhead.toggle
  if (event.shiftKey || target?.closest(ownArrows)) return null
  switch (event.key) {
    case 'ArrowLeft':
      return () => onCursor(playhead.get().atMs - preRollMs)
    case 'ArrowRight':
      return () => onCursor(playhead.get().atMs + preRollMs)
    case 'ArrowUp':
      return choosing(hand, -1)
    case 'ArrowDown':
      return choosing(hand, 1)
    default:
      return null
  }
}

/** Chooses the mark before or after the chosen one, or the cursor. */
function choosing({ playhead, items, chosenId, onChoose }: Hand, by: 1 | -1): () => void {
  const { atMs } = playhead.get()
  const at = items.findIndex(({ id }) => id === chosenId)
  const next =
    at >= 0
      ? items[at + by]
      : by > 0
        ? items.find((item) => item.atMs > atMs)
        : items.findLast((item) => item.atMs < atMs)
  return () => next && onChoose(next)
}
