'use client'

import { useLocale } from 'next-intl'
import { useLive } from '../session/live-session-provider'
import { PersonaLines } from './persona-lines'

/** The persona of this live session. */
export function PersonaLine() {
  return <PersonaLines scenario={useLive().room.scenario} locale={useLocale()} />
}
