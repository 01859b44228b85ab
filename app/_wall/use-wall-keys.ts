'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Rooms beyond this number have no key of their own. */
export const roomKeys = 8

type Targets = {
  /** Where each room leads, in order; null for a room that is only watched. */
  readonly rooms: readonly (string | null)[]
  readonly caller: string | null
  readonly back: string
}

/** 1 to 8 enter a room, Enter goes where a player calls, Escape goes back. Enter keeps its meaning on a link or a button. */
export function useWallKeys({ rooms, caller, back }: Targets): void {
  const router = useRouter()
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const { key, code, altKey, ctrlKey, metaKey, target } = event
      if (event.defaultPrevented || event.repeat || altKey || ctrlKey || metaKey) return
      const isOnControl = target instanceof Element && target.closest('a, button, input, select, textarea')
      const href = targetOf(key, code, isOnControl !== null && isOnControl !== false)
      if (href) router.push(href)
    }

    function targetOf(key: string, code: string, isOnControl: boolean): string | null {
      if (key === 'Escape') return back
      if (key === 'Enter') return isOnControl ? null : caller
      // By place: the digits of a French keyboard need no Shift.
      const digit = /^(?:Digit|Numpad)([1-8])$/u.exec(code)?.[1]
      return digit === undefined ? null : (rooms[Number(digit) - 1] ?? null)
    }

    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [router, rooms, caller, back])
}
