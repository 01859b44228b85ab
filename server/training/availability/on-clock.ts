import { type OnClock, weekdayOf } from '@/domain/availability/never'
import { dayOf, timeOf } from '@/i18n/zoned-time'

/** Where a moment (epoch ms) stands on the clock of a zone. */
export function onClock(startsAt: number, timeZone: string): OnClock {
  const day = dayOf(startsAt, timeZone)
  return { day, weekday: weekdayOf(day), time: timeOf(startsAt, timeZone) }
}
