'use client'

import { useLive } from '@/app/_live/session/live-session-provider'
import { isErased } from '@/domain/live-session/purge/is-erased'
import { LeftAside } from './stage/left-aside'
import { MarkList, type MarkListProps } from './talk/mark-list'

/** Everything noted, and what was not said. */
export function MarksPanel(props: MarkListProps) {
  const { state } = useLive()
  return (
    <>
      <MarkList {...props} />
      {!isErased(state, 'marks') && <LeftAside />}
    </>
  )
}
