'use client'

import { useEffect, useEffectEvent } from 'react'
import { useIsMac } from '@/app/_kit/hydration/use-is-mac'
import { useMeetingView, useOwnVoice } from './pieces/use-meeting'
import { useTurn } from './pieces/use-turn'

/** Ctrl and D, or ⌘ and D on a Mac, turns the microphone on and off, on every screen: single letters are marks, and D is the key of other calls too. */
export function useMicrophoneKey(): void {
  const { isIn } = useMeetingView()
  const { turn } = useTurn('microphone')
  const isMac = useIsMac()
  const isShut = useOwnVoice() === 'shut'
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // On a Mac Ctrl and D deletes what comes next in a field.
    const isHeld = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
    if (!isHeld || event.shiftKey || event.altKey) return
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
