import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/auth/require-person'
import { orNotFound } from '../../../../_shell/or-not-found'
import { Schedule } from '../../../_schedule/schedule'

type NewSessionPageProps = {
  params: Promise<{ cohortId: string }>
  searchParams: Promise<{ advisor?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cohort'))('schedule.title') }
}

export default async function NewSessionPage({ params, searchParams }: NewSessionPageProps) {
  const { cohortId } = await params
  const { advisor } = await searchParams
  const person = await requirePerson(`/cohorts/${cohortId}/sessions/new`)
  await orNotFound(getQueryClient().fetchQuery(trpc.cohort.schedulingChoices.queryOptions({ cohortId })))
  return (
    <HydrateClient>
      <Schedule cohortId={cohortId} me={person.id} advisorId={typeof advisor === 'string' ? advisor : null} />
    </HydrateClient>
  )
}
