import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { Messages } from '@/app/_kit/theme/messages'
import { HydrateClient, prefetch, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { PageSkeleton } from '../../_shell/page-skeleton'
import { MyRecordings } from './_recordings/my-recordings'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('myRecordings'))('title') }
}

export default async function MyRecordingsPage() {
  await requirePerson('/my-data/recordings')
  prefetch(trpc.personalData.recordings.queryOptions())
  return (
    <HydrateClient>
      <Messages of="myRecordings">
        <Suspense fallback={<PageSkeleton />}>
          <MyRecordings />
        </Suspense>
      </Messages>
    </HydrateClient>
  )
}
