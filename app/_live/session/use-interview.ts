'use client'

import { useMemo } from 'react'
import { type Interview, interviewOf } from '@/reading/interview'
import { useLive } from './live-session-provider'
import { useReaderWords } from './use-reader-words'

/** The interview of this screen, with its names in the viewer's language. */
export function useInterview(): Interview {
  const { room, state } = useLive()
  const words = useReaderWords()
  return useMemo(() => interviewOf(room, state, words), [room, state, words])
}
