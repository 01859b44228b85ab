import type { ReactNode } from 'react'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { Shell } from './_shell/shell'

export default async function ShellLayout({ children }: { children: ReactNode }) {
  await getQueryClient().fetchQuery(trpc.person.me.queryOptions())
  return (
    <HydrateClient>
      <Shell>{children}</Shell>
    </HydrateClient>
  )
}
