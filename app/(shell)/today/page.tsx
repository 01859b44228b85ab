import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { HydrateClient, prefetch, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/auth/require-person'
import { PageSkeleton } from '../_shell/page-skeleton'
import { Today } from './_today/today'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common'))('nav.today') }
}

export default async function TodayPage() {
  await requirePerson('/today')
  prefetch(trpc.today.overview.queryOptions())
  return (
    <HydrateClient>
      <Suspense fallback={<PageSkeleton />}>
        <Today />
      </Suspense>
    </HydrateClient>
  )
}
