'use client'

import { useEffect, useState } from 'react'
import type { Input } from '@/client/follow/connection'
import { followSeat } from '@/client/follow/follow-seat'
import { openPusher, releasePusher } from '@/client/follow/pusher-client'
import type { SeenEvent } from '@/domain/live-session/event'
import type { Viewer } from '@/domain/live-session/seat'
import type { BrowserConnection } from '@/server/realtime/config'

type Wiring = {
  readonly liveSessionId: string
  readonly viewer: Viewer
  readonly realtime: BrowserConnection
  readonly dispatch: (input: Input) => void
  readonly receive: (logId: string, events: readonly SeenEvent[]) => void
  readonly hearOfHead: (logId: string, lastSeq: number) => void
  /** Set while the socket can be shaken. */
  readonly shaker: { current: (() => void) | null }
}

/** Subscribes this seat to its channels and reports what happens there. Gives the ids of the people present. */
export function useRealtime(wiring: Wiring): ReadonlySet<string> {
  const { liveSessionId, viewer, realtime, dispatch, receive, hearOfHead, shaker } = wiring
  const [present, setPresent] = useState<ReadonlySet<string>>(new Set())

  useEffect(() => {
    let closed = false
    let undo: (() => void) | null = null

    async function open() {
      const pusher = await openPusher(realtime)
      if (closed) return releasePusher()
      const stop = followSeat(
        pusher,
        { liveSessionId, viewer },
        { dispatch, receive, hearOfHead, setPresent },
      )
      // After a refusal by the server a channel stays pending for good: only a new connection asks again.
      shaker.current = () => {
        pusher.disconnect()
        pusher.connect()
      }
      undo = () => {
        stop()
        shaker.current = null
        releasePusher()
      }
    }

    function start() {
      // The library's chunk could not be fetched: shaking the connection means trying that again.
      open().catch(() => {
        if (!closed) shaker.current = start
      })
    }

    start()
    return () => {
      closed = true
      undo?.()
    }
  }, [realtime, liveSessionId, viewer, dispatch, receive, hearOfHead, shaker])

  return present
}
