import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Messages } from '@/app/_kit/theme/messages'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { may } from '@/domain/access/roles'
import { requirePerson } from '@/server/entry/require-person'
import { orNotFound } from '../../_shell/or-not-found'
import { Overview } from '../_overview/overview'

type CohortPageProps = { params: Promise<{ cohortId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common'))('nav.overview') }
}

export default async function CohortPage({ params }: CohortPageProps) {
  const { cohortId } = await params
  await requirePerson(`/cohorts/${cohortId}`)
  const client = getQueryClient()
  const prefetchYear = () =>
    Promise.all([
      client.prefetchQuery(trpc.cohort.practice.queryOptions({ cohortId })),
      client.prefetchQuery(trpc.cohort.decisions.queryOptions({ cohortId })),
      client.prefetchQuery(trpc.cohort.groupMonth.queryOptions({ cohortId, month: null })),
    ])
  const { memberships } = await client.fetchQuery(trpc.person.me.queryOptions())
  // The year is asked for beside the overview, not after it; the overview says who may see it.
  if (memberships.some((each) => each.cohortId === cohortId && may(each.role, 'liveSession.schedule'))) {
    void prefetchYear()
  }
  const { role } = await orNotFound(client.fetchQuery(trpc.cohort.overview.queryOptions({ cohortId })))
  if (may(role, 'liveSession.schedule')) await prefetchYear()
  return (
    <HydrateClient>
      <Messages of="cohort">
        <Overview cohortId={cohortId} />
      </Messages>
    </HydrateClient>
  )
}
