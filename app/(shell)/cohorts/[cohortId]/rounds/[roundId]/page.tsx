import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { orNotFound } from '../../../../_shell/or-not-found'
import { Board } from '../../../_board/board'

type RoundPageProps = { params: Promise<{ cohortId: string; roundId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rounds'))('title') }
}

export default async function RoundPage({ params }: RoundPageProps) {
  const { cohortId, roundId } = await params
  await requirePerson(`/cohorts/${cohortId}/rounds/${roundId}`)
  const queryClient = getQueryClient()
  await orNotFound(
    Promise.all([
      queryClient.fetchQuery(trpc.round.board.queryOptions({ cohortId, roundId })),
      queryClient.fetchQuery(trpc.round.past.queryOptions({ cohortId, roundId })),
    ]),
  )
  return (
    <HydrateClient>
      <Board cohortId={cohortId} roundId={roundId} />
    </HydrateClient>
  )
}
