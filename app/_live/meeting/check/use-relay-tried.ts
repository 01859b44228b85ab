'use client'

import { useEffect, useState } from 'react'
import { useAgreed } from '@/app/_live/session/live-session-provider'
import { useTRPCClient } from '@/app/_trpc/client'

type Found = 'unknown' | 'none' | 'answers' | 'silent'

/** What the relay says to this device, asked once and again on demand. A server that does not answer leaves it unknown. */
export function useRelayTried() {
  const client = useTRPCClient()
  const { liveSessionId, viewer } = useAgreed().room
  const { personId } = viewer
  const [found, setFound] = useState<Found>('unknown')
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks again.
  useEffect(() => {
    let isOver = false
    async function ask() {
      const { tryRelay } = await import('@/client/meeting/try-relay')
      const config = await client.meeting.relay.query({ liveSessionId, as: personId })
      const answer = await tryRelay(config)
      if (!isOver) setFound(answer)
    }
    ask().catch(() => {})
    return () => {
      isOver = true
    }
  }, [client, liveSessionId, personId, tries])
  return {
    found,
    again: () => {
      setFound('unknown')
      setTries(tries + 1)
    },
  }
}
