import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LateCodeNotice } from '@/app/_kit/late-code-notice'
import { MantineWithColours } from '@/app/_kit/theme/mantine'
import { Messages } from '@/app/_kit/theme/messages'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { Wall } from '@/app/_wall/wall'
import { orNotFound } from '@/app/(shell)/_shell/or-not-found'
import { withQuery } from '@/app/(shell)/_shell/with-query'
import { requirePerson } from '@/server/entry/require-person'

type WallPageProps = {
  params: Promise<{ cohortId: string }>
  /** `at`: when the slot begins, as an ISO instant; without it the slot that matters now. */
  searchParams: Promise<{ at?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wall'))('pageTitle') }
}

/** All rooms of one slot at once. Without the side menu: the rooms take the whole window. */
export default async function WallPage({ params, searchParams }: WallPageProps) {
  const { cohortId } = await params
  const query = await searchParams
  await requirePerson(withQuery(`/cohorts/${cohortId}/wall`, query))
  const at = momentOf(query.at)
  await orNotFound(getQueryClient().fetchQuery(trpc.cohort.wall.queryOptions({ cohortId, at })))
  return (
    <HydrateClient>
      <Messages of="wall">
        <MantineWithColours>
          <Wall cohortId={cohortId} at={at} />
        </MantineWithColours>
        <LateCodeNotice />
      </Messages>
    </HydrateClient>
  )
}

/** The moment an address names, epoch ms; null for none, or one that is no moment. */
function momentOf(text: string | string[] | undefined): number | null {
  const ms = typeof text === 'string' ? Date.parse(text) : Number.NaN
  return Number.isFinite(ms) && ms >= 0 ? ms : null
}
