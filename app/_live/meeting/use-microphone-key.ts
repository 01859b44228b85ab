'use client'

import { useEffect, useEffectEvent } from 'react'
import { useMeetingView, useOwnVoice } from './pieces/use-meeting'
import { useTurn } from './pieces/use-turn'

/** Ctrl or ⌘ with D turns the microphone on and off, on every screen: single letters are marks, and D is the key of other calls too. */
export function useMicrophoneKey(): void {
  const { isIn } = useMeetingView()
  const { turn } = useTurn('microphone')
  const isShut = useOwnVoice() === 'shut'
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
    if (event.key.toLowerCase() !== 'd') return
    // Also where it does nothing: the browser would bookmark the page in mid-interview.
    event.preventDefault()
    if (!event.repeat && isIn && !isShut) turn()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
