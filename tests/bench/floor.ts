import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Arrivals } from './arrivals'
import { startListening } from './start-listening'

export type Floor = {
  pid: number
  url: string
  socketUrl(liveSessionId: string): string
  stop(): Promise<void>
}

/** Starts the floor server on the product's own database. */
export async function startFloor(dataDir: string): Promise<Floor> {
  const { child, port } = await startListening('floor-server.ts', `${dataDir}/postgres`)
  return {
    pid: child.pid ?? 0,
    url: `http://127.0.0.1:${port}/`,
    socketUrl: (liveSessionId) => `ws://127.0.0.1:${port}/?session=${liveSessionId}`,
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

/** The same row as a mark's, inserted and broadcast by the floor server; gives its place in the log. */
export async function insertAtFloor({ url }: Floor, liveSessionId: string): Promise<number> {
  const payload = { codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 }
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ liveSessionId, id: randomUUID(), at: Date.now(), type: 'marked', payload }),
  })
  return ((await answer.json()) as { seq: number }).seq
}

/** So many bare sockets that note what is broadcast of a log. */
export async function socketsAtFloor(
  floor: Floor,
  liveSessionId: string,
  count: number,
  arrivals: Arrivals,
): Promise<WebSocket[]> {
  const sockets: WebSocket[] = []
  for (let seat = 0; seat < count; seat += 1) {
    const socket = new WebSocket(floor.socketUrl(liveSessionId))
    socket.on('message', (data: Buffer) =>
      arrivals.note((JSON.parse(data.toString()) as { seq: number }).seq),
    )
    await once(socket, 'open')
    sockets.push(socket)
  }
  return sockets
}
