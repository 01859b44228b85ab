'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'

/** How long leaving waits for acts that are on their way. */
const patienceMs = 2_000

/** The wall from which this room was entered; null where it was not entered from one. */
export function useWallHref(): string | null {
  const { cohort } = useLive().room
  // Outside the app, where a debrief is drawn for a test, there is no address.
  const text: string | null = useSearchParams()?.get('wall') ?? null
  if (text === null || !/^\d{1,13}$/u.test(text)) return null
  return `/cohorts/${cohort.id}/wall?at=${encodeURIComponent(new Date(Number(text)).toISOString())}`
}

/** The same, with the act of leaving for it. */
export function useWallBehind(): { readonly href: string; readonly leave: () => void } | null {
  const { pendingCount } = useLive()
  const router = useRouter()
  const href = useWallHref()
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
