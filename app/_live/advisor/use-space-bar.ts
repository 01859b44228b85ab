'use client'

import { useLayoutEffect } from 'react'

const controls =
  'a, button, input, textarea, select, summary, [role="button"], [role="slider"], [contenteditable="true"]'

/**
 * Calls `act` on the space bar, wherever the focus is, except on a control. A layout effect listens, because a key may come right
 * after the frame that shows what it acts on, before effects have run.
 */
export function useSpaceBar(act: (() => void) | null): void {
  useLayoutEffect(() => {
    if (!act) return
    function press(event: KeyboardEvent) {
      if (event.code !== 'Space' || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.target instanceof Element && event.target.closest(controls)) return
      event.preventDefault()
      act?.()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [act])
}
