'use client'

import { createContext, use } from 'react'
import type { TalkState } from '@/client/meeting/talk/create-talk'

/** How one's own talk time is measured, and the act that turns measuring on and off. */
export type OwnTalk = { readonly state: TalkState; readonly turn: (isOn: boolean) => void }

/** Null for supervisors and observers, and before its code has come. */
export const TalkContext = createContext<OwnTalk | null>(null)

export function useOwnTalk(): OwnTalk | null {
  return use(TalkContext)
}
