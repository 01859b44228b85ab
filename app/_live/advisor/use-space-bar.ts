'use client'

import { useLayoutEffect } from 'react'

const controls =
  'a, button, input, textarea, select, summary, [role="button"], [role="slider"], [contenteditable="true"]'

/**
 * The space bar, wherever the focus is, save on a control, which keeps its own. It works from the picture on in which what it acts
 * on is seen: a browser hands over a key before it runs what waits for after that picture.
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
