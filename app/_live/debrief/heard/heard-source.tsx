'use client'

import { useEffect } from 'react'
import type { Recording } from './recording'
import { useHeard } from './use-heard'

export type HeardSourceProps = { onHeard: (heard: Recording) => void }

/** Draws nothing: reads the recording, where there may be one, after the debrief is there. */
export function HeardSource({ onHeard }: HeardSourceProps) {
  const heard = useHeard()
  useEffect(() => onHeard(heard), [heard, onHeard])
  return null
}
