'use client'

import { createContext, use } from 'react'

/** A stretch of the interview (ms). */
export type Stretch = { readonly fromMs: number; readonly toMs: number }

/** Plays a stretch again and again where the interview can be heard, else leads to its beginning. */
export type ListenTo = (stretch: Stretch) => void

const Context = createContext<ListenTo | null>(null)

/** What words of the debrief lead to, where they name a stretch of the interview. */
export const PassageLinks = Context.Provider

export function usePassageLinks(): ListenTo | null {
  return use(Context)
}
