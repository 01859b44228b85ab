import type Pusher from 'pusher-js'
import type { PresenceChannel } from 'pusher-js'
import type { Viewer } from '@/domain/live-session/core/seat'
import type { SeenEvent } from '@/domain/live-session/event'
import { presenceChannel, realtimeEvents, seatChannel } from '@/domain/live-session/follow/channels'
import type { LiveConnection } from './live-connection'

export type Seat = { readonly liveSessionId: string; readonly viewer: Viewer }
export type SeatListener = Pick<LiveConnection, 'dispatch' | 'takeFacts' | 'takeHead'> & {
  /** Takes the ids of the people present, given those of before. */
  readonly setPresent: (next: (before: ReadonlySet<string>) => ReadonlySet<string>) => void
}
/** The gateway closes with 4110 what was authorised by something that has ended, other engines with 4009. */
const endingCodes = [4_110, 4_009]

type Members = { readonly members: Readonly<Record<string, unknown>> }
type Member = { readonly id: string }

/** Subscribes a seat to its channels and tells the listener what happens there; the function returned ends it. */
export function followSeat(
  pusher: Pusher,
  { liveSessionId, viewer }: Seat,
  listener: SeatListener,
): () => void {
  const { dispatch, takeFacts, takeHead, setPresent } = listener
  const seatName = seatChannel(liveSessionId, viewer)
  const presenceName = presenceChannel(liveSessionId)
  const seat = pusher.subscribe(seatName)
  const presence = pusher.subscribe(presenceName) as PresenceChannel
  const unbind = [
    listen(pusher.connection, 'connected', () => dispatch({ type: 'socketConnected' })),
    listen(pusher.connection, 'state_change', (change: { current: string }) => {
      if (change.current !== 'connected') dispatch({ type: 'socketLost' })
    }),
    listen(pusher.connection, 'error', (error: unknown) => {
      const code = closingCode(error)
      if (code !== null && endingCodes.includes(code) && pusher.connection.state === 'connected')
        return dispatch({ type: 'accessDoubted' })
      // 4000 to 4099: this application will never be let in, and pusher-js does not try again.
      if (code !== null && code >= 4_000 && code < 4_100) dispatch({ type: 'socketRefused', code })
    }),
    listen(seat, 'pusher:subscription_succeeded', () => dispatch({ type: 'subscribed' })),
    listen(seat, 'pusher:subscription_error', () => dispatch({ type: 'subscriptionRefused' })),
    listen(seat, realtimeEvents.facts, (data: { logId: string; events: SeenEvent[] }) => {
      dispatch({ type: 'messageReceived' })
      takeFacts(data.logId, data.events)
    }),
    listen(seat, realtimeEvents.head, (data: { logId: string; lastSeq: number }) => {
      dispatch({ type: 'messageReceived' })
      takeHead(data.logId, data.lastSeq)
    }),
    listen(presence, 'pusher:subscription_succeeded', (members: Members) =>
      setPresent(() => new Set(Object.keys(members.members))),
    ),
    listen(presence, 'pusher:member_added', ({ id }: Member) => setPresent((now) => new Set(now).add(id))),
    listen(presence, 'pusher:member_removed', ({ id }: Member) =>
      setPresent((now) => new Set([...now].filter((each) => each !== id))),
    ),
  ]
  if (seat.subscribed) dispatch({ type: 'subscribed' })
  else if (pusher.connection.state === 'connected') dispatch({ type: 'socketConnected' })
  return () => {
    for (const each of unbind) each()
    pusher.unsubscribe(seatName)
    pusher.unsubscribe(presenceName)
  }
}

/** The code of a close or error frame. Before the socket opens, pusher-js wraps the frame once more. */
function closingCode(error: unknown): number | null {
  const code = field(field(field(error, 'error') ?? error, 'data'), 'code')
  return typeof code === 'number' ? code : null
}

function field(of: unknown, name: string): unknown {
  return of instanceof Object ? Reflect.get(of, name) : undefined
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
