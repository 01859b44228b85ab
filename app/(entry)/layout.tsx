import type { ReactNode } from 'react'
import { LateCodeNotice } from '@/app/_kit/late-code-notice'
import { MantineWithColours } from '@/app/_kit/theme/mantine'
import { Messages } from '@/app/_kit/theme/messages'
import { Queries } from '@/app/_trpc/queries'
import { EntryFrame } from './_entry/entry-frame'

export default function EntryLayout({ children }: { children: ReactNode }) {
  return (
    <Messages of="entry">
      <MantineWithColours>
        <Queries>
          <EntryFrame>{children}</EntryFrame>
        </Queries>
      </MantineWithColours>
      <LateCodeNotice />
    </Messages>
  )
}
