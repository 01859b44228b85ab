import { WebSocket } from 'ws'
import type { Seat } from '@/domain/live-session/core/seat'
import type { SeenEvent } from '@/domain/live-session/event'
import { realtimeEvents, seatChannel } from '@/domain/live-session/follow/channels'
import type { ApiPerson } from '../support/api'
import { cookieOf } from './stage'

export type SeatListener = { readonly seqs: ReadonlySet<number>; close(): void }

type Listening = {
  url: string
  liveSessionId: string
  seat: Seat
  person: ApiPerson
  onSeq(seq: number): void
}

/** One seat's socket with as little as the protocol asks, so that hundreds of them cost their machine little. */
export async function listenAs({
  url,
  liveSessionId,
  seat,
  person,
  onSeq,
}: Listening): Promise<SeatListener> {
  const { realtime } = await person.api.liveSession.room.query({ liveSessionId })
  const { key, wsHost, wsPort, wsPath } = realtime
  const engine = wsHost === null ? url.replace('http', 'ws') : `ws://${wsHost}:${wsPort}`
  const socket = new WebSocket(`${engine}${wsPath}/app/${key}?protocol=7&client=bench&version=0`)
  const channel = seatChannel(liveSessionId, { seat, personId: person.id })
  const seqs = new Set<number>()
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    socket.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as { event: string; data: string }
      if (frame.event === realtimeEvents.facts) {
        for (const { seq } of (JSON.parse(frame.data) as { events: SeenEvent[] }).events) {
          seqs.add(seq)
          onSeq(seq)
        }
      } else if (frame.event === 'pusher:connection_established') {
        const { socket_id } = JSON.parse(frame.data) as { socket_id: string }
        subscribe(socket_id).catch(reject)
      } else if (frame.event === 'pusher:ping') socket.send('{"event":"pusher:pong","data":{}}')
      else if (frame.event === 'pusher_internal:subscription_succeeded') resolve()
      else if (frame.event.endsWith('error')) reject(new Error(JSON.stringify(frame)))
    })
  })

  async function subscribe(socketId: string) {
    const answer = await fetch(`${url}/api/realtime/auth`, {
      method: 'POST',
      headers: { cookie: cookieOf(person), origin: url },
      body: new URLSearchParams({ socket_id: socketId, channel_name: channel }),
    })
    const { auth } = (await answer.json()) as { auth: string }
    socket.send(JSON.stringify({ event: 'pusher:subscribe', data: { channel, auth } }))
  }

  return { seqs, close: () => socket.close() }
}
