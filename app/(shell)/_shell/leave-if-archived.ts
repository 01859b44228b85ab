import 'server-only'
import { redirect } from 'next/navigation'
import { getQueryClient, trpc } from '@/app/_trpc/server'

/** Leads a visitor of a page that only prepares or changes something to the archived cohort itself, which says why. */
export async function leaveIfArchived(cohortId: string): Promise<void> {
  const { memberships } = await getQueryClient().fetchQuery(trpc.person.me.queryOptions())
  if (memberships.some((each) => each.cohortId === cohortId && each.isArchived))
    redirect(`/cohorts/${cohortId}`)
}
