'use client'

import { useEffect } from 'react'
import { loadWithRetry } from '@/client/load-with-retry'
import { mayHoldRecordings } from '@/client/recording/kept-flag'
import { loadRecordings } from './load-recordings'

/** Sends what an earlier page of this browser left unsent of a recording, whichever page this is. */
export function SendLeft() {
  useEffect(() => {
    if (mayHoldRecordings()) void loadWithRetry(loadRecordings).then(({ pageRecordings }) => pageRecordings())
  }, [])
  return null
}
