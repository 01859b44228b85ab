import type { ReactNode } from 'react'
import { LateCodeNotice } from '@/app/_kit/late-code-notice'
import { Messages } from '@/app/_kit/theme/messages'
import { EntryFrame } from './_entry/entry-frame'

export default function EntryLayout({ children }: { children: ReactNode }) {
  return (
    <Messages of="entry">
      <EntryFrame>{children}</EntryFrame>
      <LateCodeNotice />
    </Messages>
  )
}
