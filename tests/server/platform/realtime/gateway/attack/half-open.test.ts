import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '@/tests/support/eventually'
import { startTestGateway, TEST_APP, type TestGateway } from '@/tests/support/gateway'
import { openRaw, openTcp, upgradeRequest } from '@/tests/support/raw-socket'
import { openWitness, type Witness } from '@/tests/support/witness'

let gateway: TestGateway
let witness: Witness

beforeAll(async () => {
  gateway = await startTestGateway({ limits: { activityTimeoutMs: 200, pongTimeoutMs: 1_000, drainMs: 200 } })
  witness = await openWitness(gateway)
})
afterAll(async () => {
  witness.client.disconnect()
  await gateway.stop()
})

function tcpCount(): Promise<number> {
  return new Promise((resolve) => gateway.server.getConnections((_error, count) => resolve(count)))
}

const target = `/rt/app/${TEST_APP.key}?protocol=7`

describe('connections that are never quite there', () => {
  test('half an upgrade request is no connection', async () => {
    const whole = upgradeRequest(target)
    const sockets = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const socket = await openTcp(gateway.port)
        socket.write(whole.slice(0, 10 + n * 5))
        return socket
      }),
    )
    await witness.hears(10)
    expect(gateway.gateway.connectionCount).toBe(1)
    for (const socket of sockets) socket.destroy()
  })

  test('a client that upgrades and then neither reads, writes nor closes is let go of', async () => {
    const { socket, closed } = await openRaw(gateway.port)
    socket.pause()
    await eventually(() => expect(gateway.gateway.connectionCount).toBe(1))
    socket.resume()
    await closed
    await witness.hears(10)
  })

  test('a client that vanishes in mid-frame is let go of', async () => {
    const raw = await openRaw(gateway.port)
    raw.write(Buffer.from([0x81, 0xfe, 0x10]))
    raw.socket.destroy()
    await eventually(() => expect(gateway.gateway.connectionCount).toBe(1))
    await witness.hears(10)
  })

  test('a client that is refused and does not hang up is let go of all the same', async () => {
    const targets = ['/nowhere', '/rt/app/unknown?protocol=7', target.replace('7', '6')]
    for (const each of targets) (await openTcp(gateway.port, { hangsOn: true })).write(upgradeRequest(each))
    await eventually(async () => expect(await tcpCount()).toBe(1))
    await witness.hears(3)
  })

  test('frames that come with the upgrade request itself are read', async () => {
    const socket = await openTcp(gateway.port)
    const ping = '{"event":"pusher:ping"}'
    const masked = Buffer.from([0x81, 0x80 | ping.length, 0, 0, 0, 0, ...Buffer.from(ping)])
    socket.write(Buffer.concat([Buffer.from(upgradeRequest(target)), masked]))
    let heard = ''
    socket.on('data', (bytes) => {
      heard += bytes
    })
    await eventually(() => expect(heard).toContain('pusher:pong'))
    socket.destroy()
  })

  test.each([
    ['no key', (request: string) => request.replace(/Sec-WebSocket-Key.*\r\n/, '')],
    ['an old version', (request: string) => request.replace('Version: 13', 'Version: 7')],
    ['another protocol', (request: string) => request.replace('Upgrade: websocket', 'Upgrade: h2c')],
    ['another method', (request: string) => request.replace('GET', 'POST')],
  ])('an upgrade with %s is answered in HTTP and over', async (_what, spoil) => {
    const socket = await openTcp(gateway.port)
    socket.write(spoil(upgradeRequest(target)))
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(/^HTTP\/1\.1 (4\d\d|200)/)
    socket.destroy()
    await witness.hears(3)
    expect(gateway.gateway.connectionCount).toBe(1)
  })
})

describe('addresses that try to be clever', () => {
  const key = TEST_APP.key
  test.each([
    `/rt/../rt/app/${key}?protocol=7`,
    `/rt/./app/${key}?protocol=7`,
    `//rt/app/${key}?protocol=7`,
    `/rt//app/${key}?protocol=7`,
    `/RT/app/${key}?protocol=7`,
    `/rt/app/${key}/?protocol=7`,
    `/rt/app/${key}/../${key}?protocol=7`,
    `/rt/app/${key}%00?protocol=7`,
    `/rt/app/%74est-key?protocol=7`,
    `/rt%2Fapp/${key}?protocol=7`,
    `/rt/app/${key};x=1?protocol=7`,
    `/rt/app/${key}#x?protocol=7`,
    `/rt/app/?protocol=7`,
    `/rt/app?key=${key}&protocol=7`,
    `/rt/app/__proto__?protocol=7`,
    `/rt/app/${'x'.repeat(8_000)}?protocol=7`,
    `http://127.0.0.1/rt/app/${key}?protocol=7`,
  ])('%s is nobody’s', async (address) => {
    const socket = await openTcp(gateway.port)
    let heard = ''
    socket.on('data', (bytes) => {
      heard += bytes
    })
    socket.write(upgradeRequest(address))
    await eventually(() => expect(heard).toMatch(/^HTTP\/1\.1 4\d\d|"code":40\d\d/))
    expect(heard).not.toContain('connection_established')
    socket.destroy()
    await witness.hears(2)
  })
})
