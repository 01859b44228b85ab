import { once } from 'node:events'
import Pusher from 'pusher'
import { WebSocket } from 'ws'
import { SOKETI_APP, startSoketi } from '../../support/soketi'
import { OTHERS, othersArrivals, type Room } from './room'

const CHANNEL = 'salle-1'
const EVENT = 'message'

/** A channel of soketi, triggered over its HTTP API by the library of Pusher. Nothing is stored: a post is gone once it was sent. */
export async function openSoketi(): Promise<Room> {
  const engine = await startSoketi()
  const arrivals = othersArrivals()
  const sockets: WebSocket[] = []
  for (let index = 0; index < OTHERS; index += 1) sockets.push(await subscribe(engine.port, arrivals.note))
  const { appId, key, secret } = SOKETI_APP
  const pusher = new Pusher({
    appId,
    key,
    secret,
    host: '127.0.0.1',
    port: String(engine.port),
    useTLS: false,
  })
  let posted = 0
  return {
    name: 'soketi, by its HTTP API',
    pid: engine.pid,
    arrivals,
    async post() {
      posted += 1
      const place = posted
      await pusher.trigger(CHANNEL, EVENT, { place, text: `Message ${place}` })
      return place
    },
    async close() {
      for (const each of sockets) each.close()
      await engine.stop()
    },
  }
}

async function subscribe(port: number, note: (place: number) => void): Promise<WebSocket> {
  const socket = new WebSocket(
    `ws://127.0.0.1:${port}/app/${SOKETI_APP.key}?protocol=7&client=bench&version=0`,
  )
  await once(socket, 'open')
  await new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as { event: string; data: string }
      if (frame.event === 'pusher_internal:subscription_succeeded') resolve()
      if (frame.event === 'pusher:ping') socket.send('{"event":"pusher:pong","data":{}}')
      if (frame.event === EVENT) note((JSON.parse(frame.data) as { place: number }).place)
    })
    socket.send(JSON.stringify({ event: 'pusher:subscribe', data: { channel: CHANNEL } }))
  })
  return socket
}
