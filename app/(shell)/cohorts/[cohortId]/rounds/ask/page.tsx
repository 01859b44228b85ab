import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { leaveIfArchived } from '../../../../_shell/leave-if-archived'
import { orNotFound } from '../../../../_shell/or-not-found'
import { AskHours } from '../../../_availability/ask-hours'

type AskPageProps = { params: Promise<{ cohortId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('availability'))('ask.title') }
}

export default async function AskPage({ params }: AskPageProps) {
  const { cohortId } = await params
  await requirePerson(`/cohorts/${cohortId}/rounds/ask`)
  await leaveIfArchived(cohortId)
  await orNotFound(getQueryClient().fetchQuery(trpc.round.choices.queryOptions({ cohortId })))
  return (
    <HydrateClient>
      <AskHours cohortId={cohortId} />
    </HydrateClient>
  )
}
