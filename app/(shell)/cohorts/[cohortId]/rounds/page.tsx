import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { orNotFound } from '../../../_shell/or-not-found'
import { Rounds } from '../../_rounds/rounds'

type RoundsPageProps = { params: Promise<{ cohortId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rounds'))('title') }
}

export default async function RoundsPage({ params }: RoundsPageProps) {
  const { cohortId } = await params
  await requirePerson(`/cohorts/${cohortId}/rounds`)
  const queryClient = getQueryClient()
  await orNotFound(
    Promise.all([
      queryClient.fetchQuery(trpc.round.list.queryOptions({ cohortId })),
      queryClient.fetchQuery(trpc.round.choices.queryOptions({ cohortId })),
      queryClient.fetchQuery(trpc.availability.list.queryOptions({ cohortId })),
    ]),
  )
  return (
    <HydrateClient>
      <Rounds cohortId={cohortId} />
    </HydrateClient>
  )
}
