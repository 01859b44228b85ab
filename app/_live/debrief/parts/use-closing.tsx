'use client'

import { type ReactNode, useState } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { ClosingDialogs } from './lazy'

type Closing = {
  /** Whether there is a commitment, without which closing asks for a reason. */
  readonly isReady: boolean
  readonly ask: (how: 'close' | 'without') => void
  /** What is asked before anything is closed. */
  readonly dialogs: ReactNode
}

/** Closes the debrief for everybody, with a commitment or with the reason why there is none; asked once. */
export function useClosing(): Closing {
  const { state } = useLive()
  const [asking, setAsking] = useState<'close' | 'without' | null>(null)
  const dialogs = <ClosingDialogs asking={asking} onClose={() => setAsking(null)} />
  return { isReady: state.commitments.length > 0, ask: setAsking, dialogs }
}
