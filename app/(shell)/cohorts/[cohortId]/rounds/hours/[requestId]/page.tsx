import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { orNotFound } from '../../../../../_shell/or-not-found'
import { HoursTable } from '../../../../_availability/hours-table'

type TablePageProps = { params: Promise<{ cohortId: string; requestId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('availability'))('list.title') }
}

export default async function TablePage({ params }: TablePageProps) {
  const { cohortId, requestId } = await params
  await requirePerson(`/cohorts/${cohortId}/rounds/hours/${requestId}`)
  await orNotFound(getQueryClient().fetchQuery(trpc.availability.table.queryOptions({ cohortId, requestId })))
  return (
    <HydrateClient>
      <HoursTable cohortId={cohortId} requestId={requestId} />
    </HydrateClient>
  )
}
