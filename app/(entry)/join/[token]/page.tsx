import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { caller } from '@/app/_trpc/caller'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { InvitationCard } from '../../_entry/invitation-card'

type JoinPageProps = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry'))('join.title') }
}

export default async function JoinPage({ params }: JoinPageProps) {
  const { token } = await params
  const { person } = await caller.person.me()
  await getQueryClient().fetchQuery(trpc.cohort.invitation.queryOptions({ token }))
  return (
    <HydrateClient>
      <InvitationCard token={token} person={person} />
    </HydrateClient>
  )
}
