import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Messages } from '@/app/_kit/theme/messages'
import { Alone } from '@/app/_stimulus/alone/alone'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { orNotFound } from '../../../../_shell/or-not-found'

type AlonePageProps = { params: Promise<{ cohortId: string; questionId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stimuli'))('title') }
}

/** A question that is answered alone, for one of those who are asked. */
export default async function AlonePage({ params }: AlonePageProps) {
  const { cohortId, questionId } = await params
  await requirePerson(`/cohorts/${cohortId}/stimuli/${questionId}`)
  const question = trpc.stimulus.question.queryOptions({ cohortId, questionId })
  const { view, answers } = await orNotFound(getQueryClient().fetchQuery(question))
  if (view.mode === 'inClass') redirect(`/cohorts/${cohortId}/questions/${questionId}`)
  if (!answers) redirect(`/cohorts/${cohortId}/stimuli`)
  return (
    <HydrateClient>
      <Messages of="question">
        <Alone cohortId={cohortId} questionId={questionId} />
      </Messages>
    </HydrateClient>
  )
}
