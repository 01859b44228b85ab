import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/auth/require-person'
import { orNotFound } from '../../../../_shell/or-not-found'
import { lackingOf } from '../../../_schedule/proposed-wish'
import { Schedule } from '../../../_schedule/schedule'

type NewSessionPageProps = {
  params: Promise<{ cohortId: string }>
  searchParams: Promise<{ advisor?: string | string[]; beneficiary?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cohort'))('schedule.title') }
}

export default async function NewSessionPage({ params, searchParams }: NewSessionPageProps) {
  const { cohortId } = await params
  const { advisor, beneficiary } = await searchParams
  const person = await requirePerson(`/cohorts/${cohortId}/sessions/new`)
  const client = getQueryClient()
  const choices = await orNotFound(
    client.fetchQuery(trpc.cohort.schedulingChoices.queryOptions({ cohortId })),
  )
  const lacking = lackingOf({ advisor: one(advisor), beneficiary: one(beneficiary) }, choices)
  if (lacking) {
    await client.prefetchQuery(trpc.cohort.proposeSession.queryOptions({ cohortId, ...lacking }))
  }
  return (
    <HydrateClient>
      <Schedule cohortId={cohortId} me={person.id} lacking={lacking} />
    </HydrateClient>
  )
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
