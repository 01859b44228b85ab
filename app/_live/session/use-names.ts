'use client'

import { useMemo } from 'react'
import { type Names, namesOf } from '@/reading/names/names'
import { useAgreed } from './live-session-provider'
import { useReaderWords } from './use-reader-words'

/** What the grid and the scenario of this live session call things, in the reader's language. */
export function useNames(): Names {
  const { room } = useAgreed()
  const words = useReaderWords()
  return useMemo(() => namesOf(room, words), [room, words])
}
