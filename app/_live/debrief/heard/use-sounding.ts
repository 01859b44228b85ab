'use client'

import { useCallback, useState } from 'react'
import type { Sounding } from './recording'

/** The recording of this debrief once it has been read, and whether its reader wants picture and sound in place of the timeline. */
export function useSounding() {
  const [sounding, setSounding] = useState<Sounding | null>(null)
  const [wants, setListening] = useState(false)
  const turn = useCallback(() => setListening((so) => !so), [])
  const heard = sounding?.heard.standing === 'kept' ? sounding.heard : null
  return { sounding, heard, isListening: heard !== null && wants, setSounding, setListening, turn }
}
