'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'

/** How long leaving waits for acts that are on their way. */
const patienceMs = 2_000

/** Where a room was entered from: the wall of its slot, with Escape as the way back; null where it was not. */
export function useWallBehind(): { readonly href: string; readonly leave: () => void } | null {
  const { room, pendingCount } = useLive()
  const router = useRouter()
  const text = useSearchParams().get('wall')
  const startsAt = text !== null && /^\d{1,13}$/u.test(text) ? Number(text) : null
  const at = startsAt === null ? null : new Date(startsAt).toISOString()
  const href = at === null ? null : `/cohorts/${room.cohort.id}/wall?at=${encodeURIComponent(at)}`
  const [isLeaving, setLeaving] = useState(false)
  const isClear = pendingCount === 0
  useEffect(() => {
    if (!isLeaving || href === null) return
    // What waits is kept on the device; what is on its way arrives first.
    const timer = setTimeout(() => router.push(href), isClear ? 0 : patienceMs)
    return () => clearTimeout(timer)
  }, [isLeaving, isClear, href, router])
  const leave = useCallback(() => setLeaving(true), [])
  return href === null ? null : { href, leave }
}

/** Escape leads back to the wall, unless it has something nearer to leave: a dialog, a menu, a field. */
export function useEscapeToWall(): void {
  const leave = useWallBehind()?.leave
  useEffect(() => {
    if (!leave) return
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.repeat) return
      const { target } = event
      if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return
      if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) return
      // Asked before what is open closes, answered after everybody else has had the key.
      setTimeout(() => {
        if (!event.defaultPrevented) leave?.()
      })
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [leave])
}
