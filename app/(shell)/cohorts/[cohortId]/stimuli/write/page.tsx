import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Messages } from '@/app/_kit/theme/messages'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { leaveIfArchived } from '../../../../_shell/leave-if-archived'
import { orNotFound } from '../../../../_shell/or-not-found'
import { WriteMoment } from '../../../_stimuli/write/write-moment'

type WritePageProps = {
  params: Promise<{ cohortId: string }>
  /** `from`: the key of a moment to copy; `edit`: of one to write anew. */
  searchParams: Promise<{ from?: string | string[]; edit?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stimuli'))('write.title') }
}

export default async function WritePage({ params, searchParams }: WritePageProps) {
  const { cohortId } = await params
  const { from, edit } = await searchParams
  await requirePerson(`/cohorts/${cohortId}/stimuli/write`)
  await leaveIfArchived(cohortId)
  await orNotFound(getQueryClient().fetchQuery(trpc.stimulus.library.queryOptions({ cohortId })))
  const key = [edit, from].find((each) => typeof each === 'string') ?? null
  return (
    <HydrateClient>
      <Messages of="writeMoment">
        <WriteMoment
          cohortId={cohortId}
          from={typeof key === 'string' ? key : null}
          isEdit={typeof edit === 'string'}
        />
      </Messages>
    </HydrateClient>
  )
}
