'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import type { Meeting } from '@/client/meeting/meeting-view'
import { mayMeet } from '@/domain/live-session/meeting/medium'

const noMeeting = () => () => {}

/**
 * Whether this person has come in: connected as soon as people may meet, and again after a reload of the same tab, with the microphone
 * and camera as they were.
 */
export function useIsIn(meeting: Meeting | null) {
  const { room, state } = useLive()
  const place = `triade.meeting.in.${room.liveSessionId}`
  const [isIn, setIn] = useState(false)
  const meets = mayMeet(state.stage)
  const isElsewhere = useSyncExternalStore(
    meeting?.subscribe ?? noMeeting,
    () => meeting?.getSnapshot().isElsewhere ?? false,
    () => false,
  )

  useEffect(() => {
    if (!meeting || !wasIn(place)) return
    setIn(true)
    const { microphone, camera } = meeting.getSnapshot()
    void meeting.prepare([
      ...(microphone.isOn ? (['microphone'] as const) : []),
      ...(camera.isOn ? (['camera'] as const) : []),
    ])
  }, [meeting, place])

  useEffect(() => {
    if (isIn && meets) meeting?.enter()
    else meeting?.leave()
  }, [meeting, isIn, meets])

  // Another page of this person has come in: this one does not come back by itself.
  useEffect(() => {
    if (!isElsewhere) return
    setIn(false)
    keep(place, false)
  }, [isElsewhere, place])

  function change(next: boolean) {
    setIn(next)
    keep(place, next)
  }
  return { isIn, change }
}

function wasIn(place: string): boolean {
  try {
    return sessionStorage.getItem(place) !== null
  } catch {
    return false
  }
}

function keep(place: string, isIn: boolean): void {
  try {
    if (isIn) sessionStorage.setItem(place, 'yes')
    else sessionStorage.removeItem(place)
  } catch {
    // Whoever’s browser keeps nothing comes in by hand after a reload.
  }
}
