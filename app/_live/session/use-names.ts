'use client'

import { useMemo } from 'react'
import { type Names, namesOf } from '@/reading/names/names'
import { useAgreed } from './live-session-provider'
import { useLanguage } from './use-language'

/** What the grid and the scenario of this live session call things, in the reader's language. */
export function useNames(): Names {
  const { room } = useAgreed()
  const language = useLanguage()
  return useMemo(() => namesOf(room, language), [room, language])
}
