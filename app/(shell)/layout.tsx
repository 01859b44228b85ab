import type { ReactNode } from 'react'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { Messages } from '@/app/_ui/messages'
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
