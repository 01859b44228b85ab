import type Pusher from 'pusher-js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import {
  closeOf,
  connectClient,
  next,
  nextFrame,
  openSocket,
  startTestGateway,
  subscribed,
  TEST_APP,
  type TestGateway,
} from '@/tests/support/gateway'

let gateway: TestGateway
let witness: Pusher
let sockets: WebSocket[]

beforeEach(async () => {
  gateway = await startTestGateway({ limits: { drainMs: 200 } })
  witness = connectClient(gateway)
  sockets = []
  await subscribed(witness, 'private-a')
})

afterEach(async () => {
  for (const socket of sockets) socket.terminate()
  witness.disconnect()
  await gateway.stop()
})

async function openHostile() {
  const socket = openSocket(gateway.port)
  sockets.push(socket)
  const { data } = await nextFrame(socket)
  return { socket, socketId: JSON.parse(String(data)).socket_id as string }
}

async function expectWitnessUntouched() {
  const heard = next(witness.channel('private-a'), 'mark')
  await gateway.publisher.publish('private-a', 'mark', { seq: 1 })
  expect(await heard).toEqual({ seq: 1 })
  expect(gateway.gateway.connectionCount).toBe(1)
}

describe('a socket that misbehaves is closed, and only that one', () => {
  const huge = JSON.stringify({ event: 'pusher:ping', data: 'x'.repeat(1_000_000) })
  test.each<[string, string | Buffer, number]>([
    ['text that is not JSON', '{', 1002],
    ['a JSON null', 'null', 1002],
    ['a subscription without channel', '{"event":"pusher:subscribe","data":{}}', 1002],
    ['a binary frame', Buffer.from([0, 1, 2, 255]), 1003],
    ['an empty binary frame', Buffer.alloc(0), 1003],
    ['a huge frame', huge, 1009],
  ])('%s', async (_what, frame, code) => {
    const { socket } = await openHostile()
    const closed = closeOf(socket)
    socket.send(frame)
    expect((await closed).code).toBe(code)
    await expectWitnessUntouched()
  })

  test('bytes that are not a WebSocket frame at all', async () => {
    const { socket } = await openHostile()
    const closed = closeOf(socket)
    const { _socket: raw } = socket as unknown as { _socket: { write(bytes: Buffer): void } }
    raw.write(Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff]))
    await closed
    await expectWitnessUntouched()
  })

  test('a socket that never answers a ping is closed with 4201', async () => {
    const strict = await startTestGateway({
      limits: { activityTimeoutMs: 30, pongTimeoutMs: 30, drainMs: 200 },
    })
    const socket = openSocket(strict.port)
    sockets.push(socket)
    expect((await closeOf(socket)).code).toBe(4201)
    await strict.stop()
  })

  test('a reader that stops reading is cut once too much waits for it', async () => {
    const { socket, socketId } = await openHostile()
    const { auth } = gateway.publisher.authorizeChannel(socketId, 'private-flood')
    const answered = nextFrame(socket)
    socket.send(JSON.stringify({ event: 'pusher:subscribe', data: { channel: 'private-flood', auth } }))
    expect((await answered).event).toBe('pusher_internal:subscription_succeeded')
    socket.pause()
    const chunk = 'x'.repeat(9_000)
    for (let sent = 0; gateway.gateway.occupiedChannels('private-flood').length > 0; sent++) {
      if (sent > 20_000) throw new Error('The reader was never cut.')
      await gateway.publisher.publish('private-flood', 'chunk', chunk)
    }
    await expectWitnessUntouched()
  })
})

describe('refusals at the door', () => {
  test.each([
    [`/rt/app/${TEST_APP.key}`, 4008],
    [`/rt/app/${TEST_APP.key}?protocol=4`, 4007],
    ['/rt/app/other?protocol=7', 4001],
    ['/rt/nowhere', 4005],
  ])('%s is upgraded, then closed with %i', async (path, code) => {
    const socket = openSocket(gateway.port, path)
    sockets.push(socket)
    expect((await closeOf(socket)).code).toBe(code)
  })

  test('over capacity is told with 4100, and capacity comes back when someone leaves', async () => {
    const small = await startTestGateway({ limits: { maxConnections: 1, drainMs: 200 } })
    const inside = openSocket(small.port)
    await nextFrame(inside)
    expect((await closeOf(openSocket(small.port))).code).toBe(4100)
    inside.close()
    await closeOf(inside)
    const welcomed = openSocket(small.port)
    sockets.push(welcomed)
    expect((await nextFrame(welcomed)).event).toBe('pusher:connection_established')
    await small.stop()
  })
})
