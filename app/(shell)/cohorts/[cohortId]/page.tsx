import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/auth/require-person'
import { orNotFound } from '../../_shell/or-not-found'
import { Overview } from '../_overview/overview'

type CohortPageProps = { params: Promise<{ cohortId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common'))('nav.overview') }
}

export default async function CohortPage({ params }: CohortPageProps) {
  const { cohortId } = await params
  await requirePerson(`/cohorts/${cohortId}`)
  await orNotFound(getQueryClient().fetchQuery(trpc.cohort.overview.queryOptions({ cohortId })))
  return (
    <HydrateClient>
      <Overview cohortId={cohortId} />
    </HydrateClient>
  )
}
