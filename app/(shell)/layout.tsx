import type { ReactNode } from 'react'
import { Messages } from '@/app/_kit/theme/messages'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { Shell } from './_shell/shell'

export default async function ShellLayout({ children }: { children: ReactNode }) {
  await getQueryClient().fetchQuery(trpc.person.me.queryOptions())
  return (
    <HydrateClient>
      <Messages of="shell">
        <Shell>{children}</Shell>
      </Messages>
    </HydrateClient>
  )
}
