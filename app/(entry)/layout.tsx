import type { ReactNode } from 'react'
import { EntryFrame } from './_entry/entry-frame'

export default function EntryLayout({ children }: { children: ReactNode }) {
  return <EntryFrame>{children}</EntryFrame>
}
