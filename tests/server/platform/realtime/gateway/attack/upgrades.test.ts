import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { descriptorCount } from '@/tests/support/descriptors'
import { eventually } from '@/tests/support/eventually'
import { startTestGateway, type TestGateway } from '@/tests/support/gateway'
import { openTcp, upgradeRequest } from '@/tests/support/raw-socket'
import { openWitness, type Witness } from '@/tests/support/witness'

let gateway: TestGateway
let witness: Witness
beforeEach(async () => {
  gateway = await startTestGateway({
    answer: async (request, response) =>
      response.end(`${request.method} ${request.url}: ${await text(request)}`),
  })
  // Once it has served a request, Next listens for upgrades and answers only those of its development client.
  gateway.server.on('upgrade', () => undefined)
  witness = await openWitness(gateway)
})
afterEach(async () => {
  witness.client.disconnect()
  await gateway.stop()
})

function tcpCount(): Promise<number> {
  return new Promise((resolve) => gateway.server.getConnections((_error, count) => resolve(count)))
}

/** What the server says until it closes the connection, and how long that took. */
async function exchange(request: string, ...more: readonly string[]) {
  const socket = await openTcp(gateway.port)
  const began = performance.now()
  socket.write(request)
  for (const part of more) socket.write(part)
  let heard = ''
  socket.on('data', (bytes) => {
    heard += bytes
  })
  await once(socket, 'close')
  return { heard, ms: performance.now() - began }
}

const nowhere = ['/x', '/', '/api/trpc/person.me', '/_next/hmr', '/_next/webpack-hmr', '/rtx', '//', '/%ff']
const h2c = (request: string) =>
  request.replace('Upgrade: websocket', 'Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__')

describe('an unclaimed upgrade', () => {
  test.each(nowhere)('is refused within a second at %s', async (path) => {
    const { heard, ms } = await exchange(upgradeRequest(path))
    expect(heard).toMatch(/^HTTP\/1\.1 404 /)
    expect(ms).toBeLessThan(1_000)
    await witness.hears(3)
  })

  test('leaves no socket and no descriptor behind, 400 times, whether its client reads, hangs on or dies', async () => {
    const [sockets, descriptors] = [await tcpCount(), descriptorCount()]
    const ways = ['reads', 'hangs on', 'closes', 'dies'] as const
    const held = await Promise.all(
      Array.from({ length: 400 }, async (_, n) => {
        const way = ways[n % ways.length]
        const socket = await openTcp(gateway.port, { hangsOn: way === 'hangs on' })
        const request = upgradeRequest(nowhere[n % nowhere.length] ?? '')
        socket.write(n % 3 === 0 ? h2c(request) : request)
        if (way === 'reads') socket.resume()
        if (way === 'closes') socket.end()
        if (way === 'dies') socket.resetAndDestroy()
        return socket
      }),
    )
    await eventually(async () => expect(await tcpCount()).toBe(sockets))
    for (const socket of held) socket.destroy()
    await eventually(() => expect(descriptorCount()).toBeLessThanOrEqual(descriptors))
    await witness.hears(10)
  })
})

describe('an upgrade to another protocol than WebSocket is an ordinary request', () => {
  test.each(['/x', '/rt/app/test-key?protocol=7'])('at %s', async (path) => {
    const { heard, ms } = await exchange(h2c(upgradeRequest(path)))
    expect(heard).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(heard).toContain(`GET ${path}: `)
    expect(ms).toBeLessThan(1_000)
  })

  test('with its body, whether that comes with its head or after it', async () => {
    const body = 'é'.repeat(50_000)
    const head = h2c(upgradeRequest('/x', `Content-Length: ${Buffer.byteLength(body)}\r\n`)).replace(
      'GET',
      'POST',
    )
    expect((await exchange(head + body)).heard).toContain(`POST /x: ${body}`)
    expect((await exchange(head, body.slice(0, 10), body.slice(10))).heard).toContain(`POST /x: ${body}`)
  })

  test('and the last of its connection: what a client hides behind it is not read', async () => {
    const hidden: unknown[] = []
    gateway.server.on('request', ({ url }) => hidden.push(url))
    await exchange(`${h2c(upgradeRequest('/x'))}GET /hidden HTTP/1.1\r\nHost: a\r\n\r\n`)
    expect(hidden).not.toContain('/hidden')
  })

  test('behind a request that is answered already', async () => {
    const socket = await openTcp(gateway.port)
    socket.write('GET /first HTTP/1.1\r\nHost: a\r\n\r\n')
    await once(socket, 'data')
    socket.write(h2c(upgradeRequest('/second')))
    const [second] = await once(socket, 'data')
    expect(String(second)).toContain('GET /second: ')
    await once(socket, 'close')
  })

  test('and behind one that is still open it ends the connection', async () => {
    const opened = once(gateway.server, 'request')
    const { ms } = await exchange(
      `POST /slow HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n${h2c(upgradeRequest('/second'))}`,
    )
    await opened
    expect(ms).toBeLessThan(1_000)
  })
})
