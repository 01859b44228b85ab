import type { ReactNode } from 'react'
import { Messages } from '@/app/_kit/theme/messages'

export default function PlannerLayout({ children }: { children: ReactNode }) {
  return <Messages of="planner">{children}</Messages>
}
