import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { Messages } from '@/app/_kit/theme/messages'
import { HydrateClient, prefetch, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { PageSkeleton } from '../_shell/page-skeleton'
import { Account } from './_account/account'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

export default async function AccountPage() {
  await requirePerson('/account')
  prefetch(trpc.account.read.queryOptions())
  return (
    <HydrateClient>
      <Messages of="account">
        <Suspense fallback={<PageSkeleton />}>
          <Account />
        </Suspense>
      </Messages>
    </HydrateClient>
  )
}
