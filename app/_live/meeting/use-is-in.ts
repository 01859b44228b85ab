'use client'

import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import type { Meeting } from '@/client/meeting/meeting-view'
import { isMeetingOffered, mayMeet } from '@/domain/live-session/meeting/medium'

const noMeeting = () => () => {}

/** A page of the same tab re-enters by itself within this time: after a reload, not tomorrow. */
const comesBackWithinMs = 2 * 60_000
const noteEveryMs = 20_000

/** Whether this person has come in, as this tab keeps it. */
export type Entry = { readonly isIn: boolean; readonly change: (isIn: boolean) => void }

export function useEntry(): Entry {
  const { liveSessionId, viewer } = useLive().room
  const place = `triade.meeting.in.${liveSessionId}.${viewer.personId}`
  const [isIn, setIn] = useState(false)
  // Noted regularly and when the page closes: a tab that slept for long asks to enter again.
  useEffect(() => {
    if (!isIn) return
    const note = () => keep(place, true)
    const timer = setInterval(note, noteEveryMs)
    window.addEventListener('pagehide', note)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', note)
    }
  }, [isIn, place])

  const { stage } = useLive().state
  const isOffered = stage.status === 'scheduled' || isMeetingOffered(stage)
  // Once, as the page opens: what the server drew knows nothing of this tab.
  const [hasLooked, setLooked] = useState(false)
  useEffect(() => {
    if (hasLooked) return
    setLooked(true)
    if (isOffered && wasIn(place)) setIn(true)
  }, [hasLooked, isOffered, place])

  return {
    isIn,
    change(next) {
      setIn(next)
      keep(place, next)
    },
  }
}

/**
 * Connects a person who has entered as soon as people may meet, and after a reload of the same tab, with their devices
 * as they were. Setting a briefing back, or entering on another page, ends this.
 */
export function useEntered(meeting: Meeting | null, { isIn, change }: Entry): void {
  const { stage } = useLive().state
  const meets = mayMeet(stage)
  const isElsewhere = useSyncExternalStore(
    meeting?.subscribe ?? noMeeting,
    () => meeting?.getSnapshot().isElsewhere ?? false,
    () => false,
  )

  useEffect(() => {
    if (!meeting) return
    if (!isIn || !meets) return meeting.leave()
    meeting.enter()
    const { microphone, camera } = meeting.getSnapshot()
    void meeting.prepare([
      ...(microphone.isOn ? (['microphone'] as const) : []),
      ...(camera.isOn ? (['camera'] as const) : []),
    ])
  }, [meeting, isIn, meets])

  const out = useEffectEvent(() => change(false))
  const hadMet = useRef(meets)
  useEffect(() => {
    if (hadMet.current && !meets) out()
    hadMet.current = meets
  }, [meets])
  useEffect(() => {
    if (isElsewhere) out()
  }, [isElsewhere])
}

function wasIn(place: string): boolean {
  try {
    return Date.now() - Number(sessionStorage.getItem(place) ?? 0) < comesBackWithinMs
  } catch {
    return false
  }
}

function keep(place: string, isIn: boolean): void {
  try {
    if (isIn) sessionStorage.setItem(place, String(Date.now()))
    else sessionStorage.removeItem(place)
  } catch {
    // In a browser without storage a person comes in by hand after a reload.
  }
}
