'use client'

import { useEffect, useEffectEvent } from 'react'

const openDialog = '[role=dialog],[role=alertdialog],dialog[open]'

/** Leaves on Escape, unless a dialog or a control has used the key. */
export function useEscape(leave: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector(openDialog)) return
    event.preventDefault()
    leave()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
