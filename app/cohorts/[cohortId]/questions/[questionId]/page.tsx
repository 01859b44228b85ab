import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LateCodeNotice } from '@/app/_kit/late-code-notice'
import { MantineWithColours } from '@/app/_kit/theme/mantine'
import { Messages } from '@/app/_kit/theme/messages'
import { ClassAnswer } from '@/app/_stimulus/class-answer'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { orNotFound } from '@/app/(shell)/_shell/or-not-found'
import { requirePerson } from '@/server/entry/require-person'

type QuestionPageProps = { params: Promise<{ cohortId: string; questionId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stimuli'))('title') }
}

/** A question in class, for one who answers. */
export default async function QuestionInClass({ params }: QuestionPageProps) {
  const { cohortId, questionId } = await params
  await requirePerson(`/cohorts/${cohortId}/questions/${questionId}`)
  const question = trpc.stimulus.question.queryOptions({ cohortId, questionId })
  const { view } = await orNotFound(getQueryClient().fetchQuery(question))
  if (view.mode === 'alone') redirect(`/cohorts/${cohortId}/stimuli/${questionId}`)
  return (
    <HydrateClient>
      <Messages of="question">
        <MantineWithColours>
          <ClassAnswer cohortId={cohortId} questionId={questionId} />
        </MantineWithColours>
        <LateCodeNotice />
      </Messages>
    </HydrateClient>
  )
}
