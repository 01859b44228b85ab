import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/auth/current-person'
import { Today } from './_today/today'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common'))('nav.today') }
}

export default async function TodayPage() {
  await requirePerson('/today')
  await getQueryClient().fetchQuery(trpc.today.overview.queryOptions())
  return (
    <HydrateClient>
      <Today />
    </HydrateClient>
  )
}
