import type { ReactNode } from 'react'
import { Messages } from '@/app/_kit/theme/messages'

export default function RoundsLayout({ children }: { children: ReactNode }) {
  return <Messages of="rounds">{children}</Messages>
}
