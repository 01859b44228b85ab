import type { ReactNode } from 'react'
import { Messages } from '@/app/_kit/theme/messages'

export default function AdministrationLayout({ children }: { children: ReactNode }) {
  return <Messages of="administration">{children}</Messages>
}
