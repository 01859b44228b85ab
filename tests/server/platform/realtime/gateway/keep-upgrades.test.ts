import { EventEmitter } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { afterEach, expect, test, vi } from 'vitest'
import { keepUpgrades } from '@/server/platform/realtime/gateway/keep-upgrades'
import { nextFrame, openSocket, startTestGateway, type TestGateway } from '@/tests/support/gateway'

let gateway: TestGateway | undefined

afterEach(async () => {
  await gateway?.stop()
  gateway = undefined
})

function endEverything(_request: unknown, socket: Duplex) {
  socket.end()
}

test.each(['on', 'addListener', 'prependListener', 'once'] as const)(
  'a later listener added by %s that ends every socket never sees a socket of the gateway',
  async (add) => {
    gateway = await startTestGateway()
    const seen = vi.fn(endEverything)
    gateway.server[add]('upgrade', seen)
    const socket = openSocket(gateway.port)
    expect((await nextFrame(socket)).event).toBe('pusher:connection_established')
    expect(seen).not.toHaveBeenCalled()
    socket.terminate()
  },
)

const isHotReload = ({ url }: IncomingMessage) => url?.startsWith('/_next/hmr') ?? false

function refusalOf(path: string): Promise<unknown> {
  const socket = openSocket(gateway?.port ?? 0, path)
  return new Promise((resolve) =>
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode)),
  )
}

test('an upgrade that is left to others reaches the other listeners, and no other upgrade does', async () => {
  gateway = await startTestGateway({ isForOthers: isHotReload })
  const seen: unknown[] = []
  gateway.server.on('upgrade', (request, socket) => {
    seen.push(request.url)
    socket.end('HTTP/1.1 410 Gone\r\n\r\n')
  })
  expect(await refusalOf('/elsewhere')).toBe(404)
  expect(await refusalOf('/_next/hmr?id=1')).toBe(410)
  expect(seen).toEqual(['/_next/hmr?id=1'])
})

test('an upgrade that is left to others is answered as long as there are none', async () => {
  gateway = await startTestGateway({ isForOthers: isHotReload })
  expect(await refusalOf('/_next/hmr')).toBe(404)
})

test('a hidden listener can be removed, and other events are untouched', () => {
  const server = new EventEmitter() as Server
  keepUpgrades(server, { isOurs: () => true, take: () => {}, isForOthers: () => false })
  const listener = vi.fn()
  server.on('upgrade', listener)
  server.off('upgrade', listener)
  expect(server.listenerCount('upgrade')).toBe(1)
  server.on('close', listener)
  server.emit('close')
  expect(listener).toHaveBeenCalledOnce()
})
