'use client'

import { useEffect, useEffectEvent } from 'react'

/** Where keys write, or choose in a list of their own. */
const taken = 'input, select, textarea, [contenteditable], [role="dialog"], [role="menu"]'

/** Whether a key that was pressed there is one of the page. */
export function isPageKey(event: KeyboardEvent): boolean {
  return !event.defaultPrevented && !(event.target instanceof Element && event.target.closest(taken))
}

/** V turns from the timeline to picture and sound, and back, wherever the focus is. */
export function useViewKey(isOn: boolean, turn: () => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'v' || event.ctrlKey || event.metaKey || event.altKey) return
    if (isPageKey(event)) turn()
  })
  useEffect(() => {
    if (!isOn) return
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [isOn])
}
