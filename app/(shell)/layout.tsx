import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LateCodeNotice } from '@/app/_kit/late-code-notice'
import { MantineWithColours } from '@/app/_kit/theme/mantine'
import { Messages } from '@/app/_kit/theme/messages'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { getRuntime } from '@/server/entry/runtime'
import { noteLanguage } from '@/server/people/person/note-language'
import { Shell } from './_shell/shell'

export default async function ShellLayout({ children }: { children: ReactNode }) {
  const me = await getQueryClient().fetchQuery(trpc.person.me.queryOptions())
  if (me.person) await noteLanguage(await getRuntime(), me.person.id, await getLocale())
  return (
    <HydrateClient>
      <Messages of="shell">
        <MantineWithColours>
          <Shell>{children}</Shell>
        </MantineWithColours>
        <LateCodeNotice />
      </Messages>
    </HydrateClient>
  )
}
