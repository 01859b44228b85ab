import { EventEmitter } from 'node:events'
import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { afterEach, expect, test, vi } from 'vitest'
import { keepUpgrades } from '@/server/realtime/gateway/keep-upgrades'
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

test('an upgrade elsewhere is left to the other listeners', async () => {
  gateway = await startTestGateway()
  const seen = new Promise<string | undefined>((resolve) => {
    gateway?.server.on('upgrade', (request, socket) => {
      resolve(request.url)
      socket.end()
    })
  })
  openSocket(gateway.port, '/_next/hmr')
  expect(await seen).toBe('/_next/hmr')
})

test('an upgrade elsewhere that nobody listens for is answered, not left hanging', async () => {
  gateway = await startTestGateway()
  const socket = openSocket(gateway.port, '/_next/hmr')
  const status = await new Promise((resolve) =>
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode)),
  )
  expect(status).toBe(404)
})

test('a hidden listener can be removed, and other events are untouched', () => {
  const server = new EventEmitter() as Server
  keepUpgrades(
    server,
    () => true,
    () => {},
  )
  const listener = vi.fn()
  server.on('upgrade', listener)
  server.off('upgrade', listener)
  expect(server.listenerCount('upgrade')).toBe(1)
  server.on('close', listener)
  server.emit('close')
  expect(listener).toHaveBeenCalledOnce()
})
