import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LateCodeNotice } from '@/app/_kit/late-code-notice'
import { MantineWithColours } from '@/app/_kit/theme/mantine'
import { Messages } from '@/app/_kit/theme/messages'
import { BigScreen } from '@/app/_stimulus/screen/big-screen'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { orNotFound } from '@/app/(shell)/_shell/or-not-found'
import { requirePerson } from '@/server/entry/require-person'

type ScreenPageProps = { params: Promise<{ cohortId: string; questionId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stimuli'))('title') }
}

/** A question in class on its big screen, for those who lead; others are sent to where they answer. */
export default async function QuestionScreen({ params }: ScreenPageProps) {
  const { cohortId, questionId } = await params
  await requirePerson(`/cohorts/${cohortId}/questions/${questionId}/screen`)
  const question = trpc.stimulus.question.queryOptions({ cohortId, questionId })
  const { view, leads } = await orNotFound(getQueryClient().fetchQuery(question))
  if (view.mode === 'alone' || !leads) redirect(`/cohorts/${cohortId}/questions/${questionId}`)
  return (
    <HydrateClient>
      <Messages of="question">
        <MantineWithColours>
          <BigScreen cohortId={cohortId} questionId={questionId} />
        </MantineWithColours>
        <LateCodeNotice />
      </Messages>
    </HydrateClient>
  )
}
