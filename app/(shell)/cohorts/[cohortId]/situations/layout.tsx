import type { ReactNode } from 'react'
import { Messages } from '@/app/_kit/theme/messages'

export default function SituationsLayout({ children }: { children: ReactNode }) {
  return <Messages of="situations">{children}</Messages>
}
