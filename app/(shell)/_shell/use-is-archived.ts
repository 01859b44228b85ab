import { useSuspenseQuery } from '@tanstack/react-query'
import { useTRPC } from '@/app/_trpc/client'

/** Whether a cohort of the reader is archived: what would be refused there is not offered. */
export function useIsArchived(cohortId: string): boolean {
  const { data: me } = useSuspenseQuery(useTRPC().person.me.queryOptions())
  return me.memberships.some((each) => each.cohortId === cohortId && each.isArchived)
}
