import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { leaveIfArchived } from '../../../../../_shell/leave-if-archived'
import { orNotFound } from '../../../../../_shell/or-not-found'
import { Edit } from '../../../../_schedule/edit'

type EditPageProps = {
  params: Promise<{ cohortId: string; liveSessionId: string }>
  /** `replace`: whose seat another person is to take. */
  searchParams: Promise<{ replace?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('planning.edit'))('title') }
}

export default async function EditSessionPage({ params, searchParams }: EditPageProps) {
  const [{ cohortId, liveSessionId }, { replace }] = await Promise.all([params, searchParams])
  await requirePerson(`/cohorts/${cohortId}/sessions/${liveSessionId}/edit`)
  await leaveIfArchived(cohortId)
  const queries = getQueryClient()
  const agreement = await orNotFound(
    queries.fetchQuery(trpc.liveSession.agreement.queryOptions({ liveSessionId })),
  )
  if (agreement.cohortId !== cohortId) notFound()
  await orNotFound(queries.fetchQuery(trpc.cohort.schedulingChoices.queryOptions({ cohortId })))
  return (
    <HydrateClient>
      <Edit
        cohortId={cohortId}
        liveSessionId={liveSessionId}
        replacedId={typeof replace === 'string' ? replace : null}
      />
    </HydrateClient>
  )
}
