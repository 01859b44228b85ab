import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGateway } from '@/server/platform/realtime/gateway/gateway'
import { silentLog, TEST_APP } from './gateway'

/** A realtime engine apart from the product, whose HTTP side can be made to fail while its sockets stay. */
export type PusherEngine = {
  readonly port: number
  /** What the product is started with to use it. */
  readonly env: Record<string, string>
  answer: 'well' | 'with an error' | 'never'
  stop(): Promise<void>
}

type Published = { channel: string; name: string; data: string }

export async function startPusherEngine(): Promise<PusherEngine> {
  const gateway = createGateway({ ...TEST_APP, path: '', log: silentLog })
  const engine = { answer: 'well' as PusherEngine['answer'] }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const body = await textOf(request)
    if (engine.answer === 'never') return
    if (engine.answer === 'with an error') return response.writeHead(503).end('{"error":"busy"}')
    const url = new URL(request.url ?? '/', 'http://engine')
    if (request.method === 'GET') {
      const names = gateway.occupiedChannels(url.searchParams.get('filter_by_prefix') ?? '')
      return response.end(JSON.stringify({ channels: Object.fromEntries(names.map((name) => [name, {}])) }))
    }
    const ended = /\/users\/([^/]+)\/terminate_connections$/u.exec(url.pathname)?.[1]
    if (ended) {
      gateway.terminateUser(ended)
      return response.end('{}')
    }
    const { batch } = JSON.parse(body) as { batch: Published[] }
    for (const { channel, name, data } of batch) gateway.publish(channel, name, data)
    response.end('{}')
  }

  const server = createServer((request, response) => void answer(request, response))
  gateway.attach(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return Object.assign(engine, {
    port,
    env: {
      PUSHER_APP_ID: TEST_APP.appId,
      PUSHER_KEY: TEST_APP.key,
      PUSHER_SECRET: TEST_APP.secret,
      PUSHER_HOST: '127.0.0.1',
      PUSHER_PORT: String(port),
      PUSHER_USE_TLS: 'false',
    },
    async stop() {
      await gateway.close('test over')
      server.closeAllConnections()
      server.close()
    },
  })
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
