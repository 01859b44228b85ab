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
  /** Which of the moments that are being written. */
  searchParams: Promise<{ draft?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stimuli'))('write.title') }
}

export default async function WritePage({ params, searchParams }: WritePageProps) {
  const { cohortId } = await params
  const { draft } = await searchParams
  const draftId = typeof draft === 'string' ? draft : ''
  const { id } = await requirePerson(
    `/cohorts/${cohortId}/stimuli/write?draft=${encodeURIComponent(draftId)}`,
  )
  await leaveIfArchived(cohortId)
  const address = { cohortId, draftId }
  await orNotFound(getQueryClient().fetchQuery(trpc.stimulusDraft.read.queryOptions(address)))
  return (
    <HydrateClient>
      <Messages of="writeMoment">
        <WriteMoment address={address} personId={id} />
      </Messages>
    </HydrateClient>
  )
}
