'use client'

import { useEffect, useState } from 'react'
import { type Chime, chime } from './chime'
import { vibrate } from './use-buzz'
import { usePreferences } from './use-preferences'

/**
 * Plays a sound once for each new id, if the person has chosen sound; a cue also vibrates, if they have chosen that. Ids that
 * were there when the page opened do nothing, nor does one that comes back.
 */
export function useChime(kind: Chime, id: string | null): void {
  const { sound, vibration } = usePreferences().preferences
  const [heard] = useState(() => new Set([id]))
  useEffect(() => {
    if (heard.has(id)) return
    heard.add(id)
    if (id === null) return
    if (sound) chime(kind)
    if (vibration && kind === 'cue') vibrate('cue')
  }, [kind, id, sound, vibration, heard])
}
