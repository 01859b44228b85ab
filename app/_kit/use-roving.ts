'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { TimelineItem } from '@/reading/lanes/lanes'

/** One tab stop for all items; arrows, Home and End move between them in order of time. `onReach` brings the focused one into sight. */
export function useRoving<Item extends Pick<TimelineItem, 'id' | 'atMs'>>(
  items: readonly Item[],
  cursorMs: number,
  onReach: (item: Item) => void,
) {
  const ref = useRef<HTMLDivElement>(null)
  const [chosenId, setActive] = useState<string | null>(null)
  const wanted = useRef<string | null>(null)
  const nearest = items.findLast((item) => item.atMs <= cursorMs) ?? items[0]
  const active = items.find((item) => item.id === chosenId) ?? nearest

  useEffect(() => {
    if (wanted.current === null) return
    const button = ref.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(wanted.current)}"]`)
    if (!button) return
    wanted.current = null
    button.focus()
  })

  function onKeyDown(event: KeyboardEvent) {
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
    const target = (event.target as HTMLElement).dataset.item
    const from = items.findIndex((item) => item.id === target)
    const to = destination(event.key, from, items.length)
    const item = to === null ? undefined : items[to]
    if (!item) return
    event.preventDefault()
    wanted.current = item.id
    setActive(item.id)
    onReach(item)
  }

  return { ref, activeId: active?.id ?? null, setActive, onKeyDown }
}

function destination(key: string, from: number, count: number): number | null {
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(0, from - 1)
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(count - 1, from + 1)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}
