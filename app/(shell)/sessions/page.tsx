import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/auth/current-person'
import { MySessions } from '../_sessions/my-sessions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common'))('nav.sessions') }
}

export default async function SessionsPage() {
  await requirePerson('/sessions')
  await getQueryClient().fetchQuery(trpc.liveSession.mine.queryOptions())
  return (
    <HydrateClient>
      <MySessions />
    </HydrateClient>
  )
}
