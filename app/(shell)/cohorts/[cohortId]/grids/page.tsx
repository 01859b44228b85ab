import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { orNotFound } from '../../../_shell/or-not-found'
import { Grids } from '../../_grids/grids'

type GridsPageProps = { params: Promise<{ cohortId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('grids'))('title') }
}

export default async function GridsPage({ params }: GridsPageProps) {
  const { cohortId } = await params
  await requirePerson(`/cohorts/${cohortId}/grids`)
  await orNotFound(getQueryClient().fetchQuery(trpc.library.grids.queryOptions({ cohortId })))
  return (
    <HydrateClient>
      <Grids cohortId={cohortId} />
    </HydrateClient>
  )
}
