import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { leaveIfArchived } from '../../../../_shell/leave-if-archived'
import { orNotFound } from '../../../../_shell/or-not-found'
import { NewRound } from '../../../_rounds/new-round'

type NewRoundPageProps = {
  params: Promise<{ cohortId: string }>
  searchParams: Promise<{ availability?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rounds'))('setup.title') }
}

export default async function NewRoundPage({ params, searchParams }: NewRoundPageProps) {
  const { cohortId } = await params
  const { availability } = await searchParams
  const availabilityId = typeof availability === 'string' ? availability : null
  await requirePerson(`/cohorts/${cohortId}/rounds/new`)
  await leaveIfArchived(cohortId)
  const queryClient = getQueryClient()
  await orNotFound(
    Promise.all([
      queryClient.fetchQuery(trpc.round.choices.queryOptions({ cohortId })),
      ...(availabilityId === null
        ? []
        : [
            queryClient.fetchQuery(
              trpc.availability.table.queryOptions({ cohortId, requestId: availabilityId }),
            ),
          ]),
    ]),
  )
  return (
    <HydrateClient>
      <NewRound cohortId={cohortId} availabilityId={availabilityId} />
    </HydrateClient>
  )
}
