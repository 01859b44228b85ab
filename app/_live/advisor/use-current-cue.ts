'use client'

import { useLayoutEffect, useState } from 'react'
import type { Cue } from '@/domain/live-session/cues/cue'
import { cueLifeMs } from '@/domain/live-session/cues/cue'
import { useLive } from '../session/live-session-provider'

const fadeMs = 120

export type ShownCue = { readonly cue: Cue; readonly ageMs: number; readonly leaving: boolean }

/**
 * The cue to show now: the last one sent, until it is acknowledged or has had its time. When it is withdrawn, the one before is
 * the last again: a cue that has left once never comes back.
 */
export function useCurrentCue(): ShownCue | null {
  const { state, now } = useLive()
  const cue = state.cues.at(-1)
  const id = cue?.id
  const sentAt = cue?.sentAt ?? 0
  const acknowledged = cue !== undefined && cue.acknowledgedAt !== null
  const [ageMs, setAgeMs] = useState(0)
  const [fading, setFading] = useState<string | null>(null)
  const [gone, setGone] = useState<ReadonlySet<string>>(
    () => new Set(id !== undefined && (acknowledged || now() - sentAt >= cueLifeMs) ? [id] : []),
  )

  // Before the screen is drawn: a cue whose time passed behind a later one is never seen again.
  useLayoutEffect(() => {
    if (id === undefined) return
    const leave = () => setGone((ids) => (ids.has(id) ? ids : new Set([...ids, id])))
    const age = Math.max(0, now() - sentAt)
    setAgeMs(age)
    const restMs = acknowledged ? 0 : cueLifeMs - age
    if (restMs <= -fadeMs) return leave()
    const fade = setTimeout(() => setFading(id), restMs)
    const end = setTimeout(leave, restMs + fadeMs)
    return () => {
      clearTimeout(fade)
      clearTimeout(end)
    }
  }, [id, sentAt, acknowledged, now])

  if (!cue || (cue.text === null && cue.icon === null) || gone.has(cue.id)) return null
  return { cue, ageMs, leaving: acknowledged || fading === cue.id }
}
