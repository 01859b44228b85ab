'use client'

import { useEffect, useState } from 'react'
import { cueLifeMs } from '@/domain/live-session/cue'
import type { Cue } from '@/domain/live-session/state'
import { useLive } from '../session/live-session-provider'

const fadeMs = 120

export type ShownCue = { readonly cue: Cue; readonly ageMs: number; readonly leaving: boolean }
type Leaving = { readonly id: string; readonly gone: boolean }

/** The cue to show now: the last one sent, until it is acknowledged or has had its time. */
export function useCurrentCue(): ShownCue | null {
  const { state, now } = useLive()
  const cue = state.cues.at(-1)
  const id = cue?.id
  const sentAt = cue?.sentAt ?? 0
  const acknowledged = cue !== undefined && cue.acknowledgedAt !== null
  const [ageMs, setAgeMs] = useState(0)
  const [left, setLeft] = useState<Leaving | null>(() =>
    id !== undefined && (acknowledged || now() - sentAt >= cueLifeMs) ? { id, gone: true } : null,
  )

  useEffect(() => {
    if (id === undefined) return
    const age = Math.max(0, now() - sentAt)
    setAgeMs(age)
    const restMs = acknowledged ? 0 : cueLifeMs - age
    if (restMs <= -fadeMs) {
      setLeft({ id, gone: true })
      return
    }
    const fade = setTimeout(() => setLeft({ id, gone: false }), restMs)
    const leave = setTimeout(() => setLeft({ id, gone: true }), restMs + fadeMs)
    return () => {
      clearTimeout(fade)
      clearTimeout(leave)
    }
  }, [id, sentAt, acknowledged, now])

  if (!cue || (cue.text === null && cue.icon === null)) return null
  const leaving = left?.id === cue.id ? left : null
  if (leaving?.gone) return null
  return { cue, ageMs, leaving: acknowledged || leaving !== null }
}
