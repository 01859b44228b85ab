import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Messages } from '@/app/_kit/theme/messages'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { Members } from '@/app/(shell)/cohorts/_members/members'
import { may } from '@/domain/access/roles'
import { requirePerson } from '@/server/entry/require-person'
import { orNotFound } from '../../../_shell/or-not-found'

type MembersPageProps = { params: Promise<{ cohortId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common'))('nav.members') }
}

export default async function MembersPage({ params }: MembersPageProps) {
  const { cohortId } = await params
  await requirePerson(`/cohorts/${cohortId}/members`)
  const queries = getQueryClient()
  const { role } = await orNotFound(queries.fetchQuery(trpc.cohort.members.queryOptions({ cohortId })))
  if (may(role, 'joinLink.manage')) {
    await Promise.all([
      queries.fetchQuery(trpc.cohort.invitations.queryOptions({ cohortId })),
      queries.fetchQuery(trpc.cohort.joinLinks.queryOptions({ cohortId })),
      queries.fetchInfiniteQuery(
        trpc.cohort.acts.infiniteQueryOptions({ cohortId }, { getNextPageParam: ({ next }) => next }),
      ),
    ])
  }
  return (
    <HydrateClient>
      <Messages of="members">
        <Members cohortId={cohortId} />
      </Messages>
    </HydrateClient>
  )
}
