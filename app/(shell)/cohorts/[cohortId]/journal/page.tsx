import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Messages } from '@/app/_kit/theme/messages'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { wholeJournal } from '@/domain/access/journal'
import { requirePerson } from '@/server/entry/require-person'
import { orNotFound } from '../../../_shell/or-not-found'
import { WholeJournal } from '../../_journal/whole-journal'

type JournalPageProps = { params: Promise<{ cohortId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('records.journal'))('title') }
}

export default async function JournalPage({ params }: JournalPageProps) {
  const { cohortId } = await params
  await requirePerson(`/cohorts/${cohortId}/journal`)
  await orNotFound(getQueryClient().fetchQuery(trpc.records.journalPeople.queryOptions({ cohortId })))
  await getQueryClient().prefetchInfiniteQuery(
    trpc.records.journal.infiniteQueryOptions(
      { cohortId, filter: wholeJournal },
      { getNextPageParam: ({ next }) => next },
    ),
  )
  return (
    <HydrateClient>
      <Messages of="journal">
        <WholeJournal cohortId={cohortId} />
      </Messages>
    </HydrateClient>
  )
}
