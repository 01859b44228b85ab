import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { orNotFound } from '../../../_shell/or-not-found'
import { Situations } from '../../_situations/situations'

type SituationsPageProps = { params: Promise<{ cohortId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('situations'))('title') }
}

export default async function SituationsPage({ params }: SituationsPageProps) {
  const { cohortId } = await params
  await requirePerson(`/cohorts/${cohortId}/situations`)
  const queryClient = getQueryClient()
  await orNotFound(queryClient.fetchQuery(trpc.scenario.library.queryOptions({ cohortId })))
  await queryClient.prefetchQuery(trpc.library.list.queryOptions({ cohortId, kind: 'scenario' }))
  return (
    <HydrateClient>
      <Situations cohortId={cohortId} />
    </HydrateClient>
  )
}
