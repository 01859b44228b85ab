/** The floor: the same insert and broadcast over plain HTTP and websockets, without Triade, in a process of its own. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { openDatabase } from '@/db/client'

const [dataDir = ''] = process.argv.slice(2)
const quiet = { info() {}, warn() {}, error() {} }
const database = await openDatabase({ embedded: { dataDir }, log: quiet })
await database.pool.query(`create table if not exists bench_floor (
  live_session_id uuid not null, seq integer not null, id uuid not null unique, actor_id text not null, seat text,
  type text not null, payload jsonb not null, at timestamptz(3) not null, recorded_at timestamptz(3) not null default now(),
  primary key (live_session_id, seq))`)
/** Places taken in each log, and who listens to it. */
const seqs = new Map<string, number>()
const listeners = new Map<string, Set<WebSocket>>()

async function body(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

const server = createServer(async (request, response) => {
  const { liveSessionId, id, at, type, payload } = JSON.parse(await body(request)) as {
    liveSessionId: string
    id: string
    at: number
    type: string
    payload: object
  }
  const seq = (seqs.get(liveSessionId) ?? 0) + 1
  seqs.set(liveSessionId, seq)
  const row = {
    liveSessionId,
    seq,
    id,
    actorId: 'bench',
    seat: 'supervisor',
    type,
    payload,
    at,
    recordedAt: Date.now(),
  }
  await database.pool.query({
    name: 'bench-floor',
    text: `insert into bench_floor (live_session_id, seq, id, actor_id, seat, type, payload, at)
           values ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8 / 1000.0))`,
    values: [row.liveSessionId, row.seq, row.id, row.actorId, row.seat, row.type, row.payload, row.at],
  })
  const text = JSON.stringify(row)
  response.setHeader('content-type', 'application/json')
  response.end(text)
  for (const socket of listeners.get(liveSessionId) ?? []) socket.send(text)
})
new WebSocketServer({ server }).on('connection', (socket, request) => {
  const liveSessionId = new URL(request.url ?? '/', 'http://floor').searchParams.get('session') ?? ''
  const others = listeners.get(liveSessionId) ?? new Set()
  listeners.set(liveSessionId, others.add(socket))
})

process.on('SIGTERM', async () => {
  await database.close()
  process.exit(0)
})
server.listen(0, '127.0.0.1', () => {
  console.log(`listening ${(server.address() as AddressInfo).port}`)
})
