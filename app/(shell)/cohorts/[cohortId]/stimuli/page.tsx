import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Messages } from '@/app/_kit/theme/messages'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { orNotFound } from '../../../_shell/or-not-found'
import { Stimuli } from '../../_stimuli/stimuli'

type StimuliPageProps = { params: Promise<{ cohortId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stimuli'))('title') }
}

export default async function StimuliPage({ params }: StimuliPageProps) {
  const { cohortId } = await params
  await requirePerson(`/cohorts/${cohortId}/stimuli`)
  const queries = getQueryClient()
  const { leads } = await orNotFound(queries.fetchQuery(trpc.stimulus.questions.queryOptions({ cohortId })))
  if (leads) await queries.prefetchQuery(trpc.stimulus.library.queryOptions({ cohortId }))
  return (
    <HydrateClient>
      <Messages of="stimuli">
        <Stimuli cohortId={cohortId} />
      </Messages>
    </HydrateClient>
  )
}
