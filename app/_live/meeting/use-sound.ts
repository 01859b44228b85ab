'use client'

import { useCallback, useState, useSyncExternalStore } from 'react'
import type { Meeting } from '@/client/meeting/meeting-view'
import type { Sound } from './pieces/meeting-place'

const noMeeting = () => () => {}

/** Whether the browser holds back sound, and the press that lets it go. */
export function useSound(meeting: Meeting | null) {
  const [isRefused, setRefused] = useState(false)
  const [allowed, setAllowed] = useState(0)
  const isHeld = useSyncExternalStore(
    meeting?.subscribe ?? noMeeting,
    () => meeting?.getSnapshot().isSoundBlocked ?? false,
    () => false,
  )
  const sound: Sound = {
    isBlocked: isHeld || isRefused,
    allow() {
      setRefused(false)
      setAllowed((before) => before + 1)
      meeting?.allowSound()
    },
  }
  const refuse = useCallback(() => setRefused(true), [])
  return { sound, refuse, allowed }
}
