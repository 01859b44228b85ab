import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { leaveIfArchived } from '../../../../_shell/leave-if-archived'
import { orNotFound } from '../../../../_shell/or-not-found'
import { NewRound } from '../../../_rounds/new-round'

type NewRoundPageProps = { params: Promise<{ cohortId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rounds'))('setup.title') }
}

export default async function NewRoundPage({ params }: NewRoundPageProps) {
  const { cohortId } = await params
  await requirePerson(`/cohorts/${cohortId}/rounds/new`)
  await leaveIfArchived(cohortId)
  await orNotFound(getQueryClient().fetchQuery(trpc.round.choices.queryOptions({ cohortId })))
  return (
    <HydrateClient>
      <NewRound cohortId={cohortId} />
    </HydrateClient>
  )
}
