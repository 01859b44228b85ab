import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { orNotFound } from '../../../../../_shell/or-not-found'
import { Absence } from '../../../../_absence/absence'

type AbsencePageProps = { params: Promise<{ cohortId: string; roundId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roundAbsence'))('page') }
}

export default async function AbsencePage({ params }: AbsencePageProps) {
  const { cohortId, roundId } = await params
  await requirePerson(`/cohorts/${cohortId}/rounds/${roundId}/absence`)
  await orNotFound(getQueryClient().fetchQuery(trpc.round.board.queryOptions({ cohortId, roundId })))
  return (
    <HydrateClient>
      <Absence cohortId={cohortId} roundId={roundId} />
    </HydrateClient>
  )
}
