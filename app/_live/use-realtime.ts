'use client'

import type { PresenceChannel } from 'pusher-js'
import { useEffect, useState } from 'react'
import { presenceChannel, realtimeEvents, seatChannel } from '@/domain/live-session/channels'
import type { SeenEvent } from '@/domain/live-session/event'
import type { Viewer } from '@/domain/live-session/seat'
import type { BrowserConnection } from '@/server/realtime/config'
import type { Input } from './connection'
import { openPusher, releasePusher } from './pusher-client'

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

type Members = { readonly members: Readonly<Record<string, unknown>> }
type Member = { readonly id: string }

/** Subscribes this seat to its channels and reports what happens there. Gives the ids of the people present. */
export function useRealtime(wiring: Wiring): ReadonlySet<string> {
  const { liveSessionId, viewer, realtime, dispatch, receive, hearOfHead, shaker } = wiring
  const [present, setPresent] = useState<ReadonlySet<string>>(new Set())
  const seatName = seatChannel(liveSessionId, viewer)
  const presenceName = presenceChannel(liveSessionId)

  useEffect(() => {
    let closed = false
    let undo: (() => void) | null = null

    async function open() {
      const pusher = await openPusher(realtime)
      if (closed) return releasePusher()
      const seat = pusher.subscribe(seatName)
      const presence = pusher.subscribe(presenceName) as PresenceChannel
      const unbind = [
        listen(pusher.connection, 'connected', () => dispatch({ type: 'socketConnected' })),
        listen(pusher.connection, 'state_change', (change: { current: string }) => {
          if (change.current !== 'connected') dispatch({ type: 'socketLost' })
        }),
        listen(seat, 'pusher:subscription_succeeded', () => dispatch({ type: 'subscribed' })),
        listen(seat, 'pusher:subscription_error', () => dispatch({ type: 'subscriptionRefused' })),
        listen(seat, realtimeEvents.facts, (data: { logId: string; events: SeenEvent[] }) =>
          receive(data.logId, data.events),
        ),
        listen(seat, realtimeEvents.head, (data: { logId: string; lastSeq: number }) =>
          hearOfHead(data.logId, data.lastSeq),
        ),
        listen(presence, 'pusher:subscription_succeeded', (members: Members) =>
          setPresent(new Set(Object.keys(members.members))),
        ),
        listen(presence, 'pusher:member_added', ({ id }: Member) =>
          setPresent((now) => new Set(now).add(id)),
        ),
        listen(presence, 'pusher:member_removed', ({ id }: Member) =>
          setPresent((now) => new Set([...now].filter((each) => each !== id))),
        ),
      ]
      if (seat.subscribed) dispatch({ type: 'subscribed' })
      else if (pusher.connection.state === 'connected') dispatch({ type: 'socketConnected' })
      // After a refusal by the server a channel stays pending for good: only a new connection asks again.
      shaker.current = () => {
        pusher.disconnect()
        pusher.connect()
      }
      undo = () => {
        for (const each of unbind) each()
        pusher.unsubscribe(seatName)
        pusher.unsubscribe(presenceName)
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
  }, [realtime, seatName, presenceName, dispatch, receive, hearOfHead, shaker])

  return present
}

type Emitter = {
  bind(event: string, handler: (data: never) => void): unknown
  unbind(event: string, handler: (data: never) => void): unknown
}

function listen<T>(emitter: Emitter, event: string, handler: (data: T) => void): () => void {
  emitter.bind(event, handler)
  return () => {
    emitter.unbind(event, handler)
  }
}
