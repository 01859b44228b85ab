import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { Messages } from '@/app/_kit/theme/messages'
import { getQueryClient, HydrateClient, prefetch, trpc } from '@/app/_trpc/server'
import { may } from '@/domain/access/roles'
import { requirePerson } from '@/server/entry/require-person'
import { PageSkeleton } from '../_shell/page-skeleton'
import { Today } from './_today/today'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common'))('nav.today') }
}

export default async function TodayPage() {
  prefetch(trpc.today.overview.queryOptions())
  const parts = [
    prefetch(trpc.today.lookBack.queryOptions()),
    prefetch(trpc.retention.coming.queryOptions()),
    prefetch(trpc.availability.mine.queryOptions()),
    prefetch(trpc.stimulus.waiting.queryOptions()),
  ]
  const me = getQueryClient().fetchQuery(trpc.person.me.queryOptions())
  const [{ memberships }] = await Promise.all([me, requirePerson('/today')])
  for (const { cohortId, role } of memberships) {
    if (may(role, 'round.plan')) parts.push(prefetch(trpc.cohort.decisions.queryOptions({ cohortId })))
  }
  // Awaited: each is a part that may be missing, and what came late would move what stands below it.
  await Promise.all(parts)
  return (
    <HydrateClient>
      <Messages of="today">
        <Suspense fallback={<PageSkeleton />}>
          <Today />
        </Suspense>
      </Messages>
    </HydrateClient>
  )
}
