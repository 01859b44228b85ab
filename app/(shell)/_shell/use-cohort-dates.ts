import { useSuspenseQuery } from '@tanstack/react-query'
import { useDates } from '@/app/_kit/text/use-dates'
import { useOwnZone } from '@/app/_kit/text/use-own-dates'
import { useTRPC } from '@/app/_trpc/client'

/** The zone of one of the reader's cohorts. */
export function useCohortZone(cohortId: string): string {
  const { data: me } = useSuspenseQuery(useTRPC().person.me.queryOptions())
  const own = useOwnZone()
  return me.memberships.find((each) => each.cohortId === cohortId)?.timeZone ?? own
}

/** Dates and times on the clocks of one of the reader's cohorts. */
export function useCohortDates(cohortId: string) {
  return useDates(useCohortZone(cohortId))
}
