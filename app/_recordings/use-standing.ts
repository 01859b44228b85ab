'use client'

import { useEffect, useState } from 'react'
import { loadWithRetry } from '@/client/load-with-retry'
import { mayHoldRecordings } from '@/client/recording/kept-flag'
import type { Recordings } from '@/client/recording/recordings'
import { type Standing, standingOf } from '@/client/recording/standing'
import { loadRecordings } from './load-recordings'

/** The person, and one live session of theirs; null for all of them. */
type Whose = { readonly personId: string | null; readonly liveSessionId: string | null }

/** How the recordings of a person stand on this device, renewed as chunks go; null before it is known, or where there are none. */
export function useStanding({ personId, liveSessionId }: Whose): Standing | null {
  const [standing, setStanding] = useState<Standing | null>(null)
  useEffect(() => {
    if (personId === null || !mayHoldRecordings()) return
    let isOver = false
    let stop = () => {}
    void loadWithRetry(loadRecordings).then(({ pageRecordings }) => {
      if (isOver) return
      const recordings = pageRecordings()
      const isTheirs = ({ personId: of, liveSessionId: within }: TheirTrack) =>
        of === personId && (liveSessionId === null || within === liveSessionId)
      const look = () => {
        const tracks = recordings.getSnapshot().filter(isTheirs)
        setStanding(tracks.length > 0 ? standingOf(tracks, recordings.uploads.getSnapshot()) : null)
      }
      const stops = [recordings.subscribe(look), recordings.uploads.subscribe(look)]
      stop = () => {
        for (const each of stops) each()
      }
      look()
    })
    return () => {
      isOver = true
      stop()
    }
  }, [personId, liveSessionId])
  return standing
}

type TheirTrack = ReturnType<Recordings['getSnapshot']>[number]
