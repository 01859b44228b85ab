'use client'

import { useEffect, useRef } from 'react'
import { type Chime, chime } from './chime'
import { usePreferences } from './use-preferences'

/** Sounds once for each new id, for whoever has asked for sound. What was there when the page opened stays silent. */
export function useChime(kind: Chime, id: string | null): void {
  const { sound } = usePreferences().preferences
  const heard = useRef(id)
  useEffect(() => {
    if (id === null || id === heard.current) return
    heard.current = id
    if (sound) chime(kind)
  }, [kind, id, sound])
}
