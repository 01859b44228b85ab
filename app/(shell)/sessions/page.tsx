import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { Messages } from '@/app/_kit/theme/messages'
import { HydrateClient, prefetch, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { PageSkeleton } from '../_shell/page-skeleton'
import { MySessions } from './_mine/my-sessions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common'))('nav.sessions') }
}

export default async function SessionsPage() {
  await requirePerson('/sessions')
  prefetch(trpc.liveSession.mine.queryOptions())
  return (
    <HydrateClient>
      <Messages of="sessions">
        <Suspense fallback={<PageSkeleton />}>
          <MySessions />
        </Suspense>
      </Messages>
    </HydrateClient>
  )
}
