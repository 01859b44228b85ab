import type { WebSocket } from 'ws'
import type { Engine } from './engine'

type Frame = { event: string; channel?: string; data?: unknown; user_id?: string }

/** A bare socket that is connected, and everything it has heard. */
export type BareSocket = {
  readonly socketId: string
  readonly frames: readonly Frame[]
  send(frame: object): void
  subscribe(channel: string, userId?: string): Promise<Frame>
  /** The first frame, past or to come, that fits. */
  frame(event: string, channel?: string): Promise<Frame>
  readonly closed: Promise<number>
}

export async function openBare(engine: Engine): Promise<BareSocket> {
  const socket = engine.socket()
  const { frames, frame } = listen(socket)
  const closed = closeCode(socket)
  const established = await frame('pusher:connection_established')
  const socketId: string = JSON.parse(String(established.data)).socket_id
  const send = (each: object) => socket.send(JSON.stringify(each))
  return {
    socketId,
    frames,
    frame,
    closed,
    send,
    subscribe(channel, userId) {
      const data = userId === undefined ? undefined : { user_id: userId, user_info: {} }
      const signed = /^(private|presence)-/.test(channel)
        ? engine.http.authorizeChannel(socketId, channel, data)
        : { auth: '' }
      send({ event: 'pusher:subscribe', data: { channel, ...signed } })
      return frame('pusher_internal:subscription_succeeded', channel)
    },
  }
}

/** The code a socket is closed with. */
export function closeCode(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => socket.once('close', resolve))
}

function listen(socket: WebSocket) {
  const frames: Frame[] = []
  const waiting = new Set<() => void>()
  socket.on('message', (data) => {
    frames.push(JSON.parse(data.toString()))
    for (const look of waiting) look()
  })
  const fits = (event: string, channel?: string) => (each: Frame) =>
    each.event === event && (channel === undefined || each.channel === channel)
  const frame = (event: string, channel?: string) =>
    new Promise<Frame>((resolve) => {
      const look = () => {
        const found = frames.find(fits(event, channel))
        if (!found) return
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      look()
    })
  return { frames, frame }
}
