import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { Messages } from '@/app/_kit/theme/messages'
import { HydrateClient, prefetch, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { PageSkeleton } from '../_shell/page-skeleton'
import { MyData } from './_my-data/my-data'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('kept'))('title') }
}

export default async function MyDataPage() {
  await requirePerson('/my-data')
  prefetch(trpc.personalData.read.queryOptions())
  prefetch(trpc.personalData.archive.queryOptions())
  prefetch(trpc.personalData.consents.queryOptions())
  prefetch(trpc.erasure.mine.queryOptions())
  prefetch(trpc.erasure.namingWords.queryOptions())
  return (
    <HydrateClient>
      <Messages of="myData">
        <Suspense fallback={<PageSkeleton />}>
          <MyData />
        </Suspense>
      </Messages>
    </HydrateClient>
  )
}
