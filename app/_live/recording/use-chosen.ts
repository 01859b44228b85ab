'use client'

import { useEffect, useState } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'

/** Whether this tab is the device that records the room; kept over a reload. */
export function useChosen() {
  const { liveSessionId, viewer } = useLive().room
  const place = `triade.room-recorder.${liveSessionId}.${viewer.personId}`
  const [isChosen, setChosen] = useState(false)
  useEffect(() => setChosen(read(place)), [place])
  return {
    isChosen,
    choose(next: boolean) {
      setChosen(next)
      keep(place, next)
    },
  }
}

function read(place: string): boolean {
  try {
    return sessionStorage.getItem(place) !== null
  } catch {
    return false
  }
}

function keep(place: string, isChosen: boolean): void {
  try {
    if (isChosen) sessionStorage.setItem(place, 'chosen')
    else sessionStorage.removeItem(place)
  } catch {
    // Without storage it is chosen again after a reload.
  }
}
