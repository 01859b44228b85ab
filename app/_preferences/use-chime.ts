'use client'

import { useEffect, useRef } from 'react'
import { type Chime, chime } from './chime'
import { usePreferences } from './use-preferences'

/** Plays a sound once for each new id, if the person has chosen sound. Ids that were there when the page opened play nothing. */
export function useChime(kind: Chime, id: string | null): void {
  const { sound } = usePreferences().preferences
  const heard = useRef(id)
  useEffect(() => {
    if (id === null || id === heard.current) return
    heard.current = id
    if (sound) chime(kind)
  }, [kind, id, sound])
}
