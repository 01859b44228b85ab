import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { Messages } from '@/app/_kit/theme/messages'
import { HydrateClient, prefetch, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { PageSkeleton } from '../_shell/page-skeleton'
import { Progress } from './_progress/progress'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common'))('nav.progress') }
}

export default async function ProgressPage() {
  await requirePerson('/progress')
  prefetch(trpc.progress.mine.queryOptions())
  return (
    <HydrateClient>
      <Messages of="progress">
        <Suspense fallback={<PageSkeleton />}>
          <Progress />
        </Suspense>
      </Messages>
    </HydrateClient>
  )
}
