import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Messages } from '@/app/_kit/theme/messages'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { orNotFound } from '../../../_shell/or-not-found'
import { Exports } from '../../_exports/exports'

type ExportsPageProps = { params: Promise<{ cohortId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('records.exports'))('title') }
}

export default async function ExportsPage({ params }: ExportsPageProps) {
  const { cohortId } = await params
  await requirePerson(`/cohorts/${cohortId}/exports`)
  await orNotFound(getQueryClient().fetchQuery(trpc.records.exportChoices.queryOptions({ cohortId })))
  return (
    <HydrateClient>
      <Messages of="exports">
        <Exports cohortId={cohortId} />
      </Messages>
    </HydrateClient>
  )
}
