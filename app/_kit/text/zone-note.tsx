'use client'

import { differsAt } from '@/i18n/zoned-time'
import { useIsHydrated } from '../hydration/use-is-hydrated'
import { useDates } from './use-dates'

/** Names the zone of a time for a reader on whose own clocks it is another hour; nothing for all others. */
export function ZoneNote({ at, zone }: { at: number; zone: string }) {
  const dates = useDates(zone)
  // Which zone the reader lives in, only their browser knows.
  if (!useIsHydrated()) return null
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  return differsAt(at, own, zone) ? <>({dates.zone(at)})</> : null
}
