import type { ReactNode } from 'react'
import { Messages } from '@/app/_kit/theme/messages'

export default function GridsLayout({ children }: { children: ReactNode }) {
  return <Messages of="grids">{children}</Messages>
}
