import type { Viewer } from '@/domain/live-session/core/seat'
import type { BrowserConnection } from '@/domain/live-session/follow/browser-connection'
import { followSeat, type Seat, type SeatListener } from './follow-seat'
import type { OpenedPusher } from './pusher-client'

/** Where a seat listens: its channels, at one realtime engine. */
type Target = { readonly viewer: Viewer; readonly realtime: BrowserConnection }

export type SeatSocket = {
  /** Listens there from now on. Nothing happens where that is what it does already. */
  readonly listenTo: (target: Target) => void
  /** Closes the socket and opens another. */
  readonly reconnect: () => void
  readonly stop: () => void
}

/** Keeps a seat subscribed to its channels, at whichever realtime engine the room names. */
export function createSeatSocket(
  liveSessionId: Seat['liveSessionId'],
  open: (connection: BrowserConnection) => Promise<OpenedPusher>,
  listener: SeatListener,
): SeatSocket {
  let target: Target | null = null
  let leave = () => {}
  let reconnect = () => {}

  function start(to: Target) {
    open(to.realtime).then(
      ({ pusher, release }) => {
        if (target !== to) return release()
        const unsubscribe = followSeat(pusher, { liveSessionId, viewer: to.viewer }, listener)
        leave = () => {
          unsubscribe()
          release()
        }
        // After a refusal by the server a channel stays pending for good: only a new connection asks again.
        reconnect = () => {
          pusher.disconnect()
          pusher.connect()
        }
      },
      // The library's chunk could not be fetched: to reconnect means to fetch it again.
      () => {
        if (target === to) reconnect = () => start(to)
      },
    )
    reconnect = () => {}
  }

  function stop() {
    leave()
    target = null
    leave = () => {}
    reconnect = () => {}
  }

  return {
    stop,
    reconnect: () => reconnect(),
    listenTo({ viewer, realtime }) {
      if (target?.viewer === viewer && target.realtime === realtime) return
      stop()
      target = { viewer, realtime }
      start(target)
    },
  }
}
