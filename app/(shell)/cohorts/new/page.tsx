import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { Messages } from '@/app/_kit/theme/messages'
import { HydrateClient, prefetch, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { PageSkeleton } from '../../_shell/page-skeleton'
import { NewCohort } from '../_new/new-cohort'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cohort'))('new.title') }
}

export default async function NewCohortPage() {
  await requirePerson('/cohorts/new')
  prefetch(trpc.cohort.startingGrids.queryOptions())
  return (
    <HydrateClient>
      <Messages of="newCohort">
        <Suspense fallback={<PageSkeleton />}>
          <NewCohort />
        </Suspense>
      </Messages>
    </HydrateClient>
  )
}
