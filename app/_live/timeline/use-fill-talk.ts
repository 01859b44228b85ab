'use client'

import { useEffect, useState } from 'react'
import { loadWithRetry } from '@/client/load-with-retry'
import type { FillTalk } from '@/reading/lanes/debrief-lanes'

const load = () => import('@/reading/talk-time/fill-talk')

/** What fills the lane of talk, fetched where talk was measured; undefined before it has come, and elsewhere. */
export function useFillTalk(isMeasured: boolean): FillTalk | undefined {
  const [fill, setFill] = useState<FillTalk>()
  useEffect(() => {
    if (isMeasured) void loadWithRetry(load).then(({ fillTalk }) => setFill(() => fillTalk))
  }, [isMeasured])
  return fill
}
