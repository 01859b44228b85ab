import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { leaveIfArchived } from '../../../../../_shell/leave-if-archived'
import { orNotFound } from '../../../../../_shell/or-not-found'
import { ChangeSetup } from '../../../../_rounds/change-setup'

type SetupPageProps = { params: Promise<{ cohortId: string; roundId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rounds'))('board.change') }
}

export default async function SetupPage({ params }: SetupPageProps) {
  const { cohortId, roundId } = await params
  await requirePerson(`/cohorts/${cohortId}/rounds/${roundId}/setup`)
  await leaveIfArchived(cohortId)
  const queryClient = getQueryClient()
  const [board] = await orNotFound(
    Promise.all([
      queryClient.fetchQuery(trpc.round.board.queryOptions({ cohortId, roundId })),
      queryClient.fetchQuery(trpc.round.choices.queryOptions({ cohortId })),
    ]),
  )
  if (board.publishedAt !== null) redirect(`/cohorts/${cohortId}/rounds/${roundId}`)
  return (
    <HydrateClient>
      <ChangeSetup cohortId={cohortId} roundId={roundId} />
    </HydrateClient>
  )
}
