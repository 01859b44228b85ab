import { usualTimeZone } from '@/domain/calendar/usual-time-zone'
import { useIsHydrated } from '../hydration/use-is-hydrated'
import { useDates } from './use-dates'

/** The zone of the reader's own clocks. Only their browser knows: until the page runs it is `before`. */
export function useOwnZone(before: string = usualTimeZone): string {
  return useIsHydrated() ? Intl.DateTimeFormat().resolvedOptions().timeZone : before
}

/** Dates and times of what belongs to no cohort, on the reader's own clocks. */
export function useOwnDates() {
  return useDates(useOwnZone())
}
