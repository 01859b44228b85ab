import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Messages } from '@/app/_kit/theme/messages'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { orNotFound } from '../../../_shell/or-not-found'
import { Outbox } from '../../_mail/outbox'

type MailPageProps = { params: Promise<{ cohortId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('outbox'))('title') }
}

export default async function MailPage({ params }: MailPageProps) {
  const { cohortId } = await params
  await requirePerson(`/cohorts/${cohortId}/mail`)
  await orNotFound(getQueryClient().fetchQuery(trpc.mail.outbox.queryOptions({ cohortId })))
  return (
    <HydrateClient>
      <Messages of="outbox">
        <Outbox cohortId={cohortId} />
      </Messages>
    </HydrateClient>
  )
}
