import { afterEach, describe, expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import type { GatewayOptions } from '@/server/platform/realtime/gateway/gateway-options'
import { eventually } from '@/tests/support/eventually'
import { closeOf, nextFrame, openSocket, startTestGateway, type TestGateway } from '@/tests/support/gateway'
import { openRaw, textFrame } from '@/tests/support/raw-socket'
import { openWitness, type Witness } from '@/tests/support/witness'

const opened: { gateways: TestGateway[]; witnesses: Witness[]; sockets: WebSocket[] } = {
  gateways: [],
  witnesses: [],
  sockets: [],
}

async function start(options: Partial<GatewayOptions> = {}) {
  const gateway = await startTestGateway({ ...options, limits: { drainMs: 100, ...options.limits } })
  opened.gateways.push(gateway)
  const witness = await openWitness(gateway)
  opened.witnesses.push(witness)
  return { gateway, witness }
}

afterEach(async () => {
  for (const socket of opened.sockets.splice(0)) socket.terminate()
  for (const { client } of opened.witnesses.splice(0)) client.disconnect()
  for (const gateway of opened.gateways.splice(0)) await gateway.stop()
})

function knock({ port }: TestGateway) {
  const socket = openSocket(port)
  opened.sockets.push(socket)
  return socket
}

async function enter(gateway: TestGateway) {
  const socket = knock(gateway)
  const { data } = await nextFrame(socket)
  return { socket, socketId: String(JSON.parse(String(data)).socket_id) }
}

/** How many frames of each name a socket hears until it is closed, and by which code. */
async function fate(socket: WebSocket) {
  const heard = new Map<string, number>()
  const reasons: unknown[] = []
  socket.on('message', (text) => {
    const { event, data } = JSON.parse(text.toString())
    heard.set(event, (heard.get(event) ?? 0) + 1)
    if (event === 'pusher:error') reasons.push(data.code)
  })
  const { code } = await closeOf(socket)
  return { code, heard, reasons }
}

describe('a socket that sends too much', () => {
  test('pings are answered up to the burst, then it is closed with 4100', async () => {
    const { gateway, witness } = await start({ limits: { framesPerSecond: 1, frameBurst: 40 } })
    const { socket } = await enter(gateway)
    const ended = fate(socket)
    for (let n = 0; n < 500; n++) socket.send('{"event":"pusher:ping","data":{}}')
    await witness.hears(20)
    const { code, heard } = await ended
    expect(code).toBe(4100)
    expect(heard.get('pusher:pong')).toBe(40)
    await witness.hears(20)
    expect(gateway.gateway.connectionCount).toBe(1)
  })

  test('pings of the WebSocket protocol count too', async () => {
    const { gateway, witness } = await start({ limits: { framesPerSecond: 1, frameBurst: 40 } })
    const { socket } = await enter(gateway)
    let pongs = 0
    socket.on('pong', () => pongs++)
    const closed = closeOf(socket)
    for (let n = 0; n < 500; n++) socket.ping()
    expect((await closed).code).toBe(4100)
    expect(pongs).toBe(40)
    await witness.hears(20)
  })

  test('subscriptions stop at the limit of one socket, and are all undone when it is closed', async () => {
    const { gateway, witness } = await start({ limits: { framesPerSecond: 1, frameBurst: 150 } })
    const { socket, socketId } = await enter(gateway)
    const ended = fate(socket)
    for (let n = 0; n < 400; n++) {
      const channel = `private-flood-${n}`
      const { auth } = gateway.publisher.authorizeChannel(socketId, channel)
      socket.send(JSON.stringify({ event: 'pusher:subscribe', data: { channel, auth } }))
    }
    const { code, heard } = await ended
    expect(code).toBe(4100)
    expect(heard.get('pusher_internal:subscription_succeeded')).toBe(100)
    expect(heard.get('pusher:subscription_error')).toBe(50)
    await witness.hears(20)
    expect(gateway.gateway.occupiedChannels('')).toEqual(['private-witness'])
  })

  test('joining and leaving in turn is no way around it', async () => {
    const { gateway, witness } = await start({ limits: { framesPerSecond: 1, frameBurst: 60 } })
    const { socket, socketId } = await enter(gateway)
    const channel = 'private-witness'
    const { auth } = gateway.publisher.authorizeChannel(socketId, channel)
    const closed = closeOf(socket)
    for (let n = 0; n < 200; n++) {
      socket.send(JSON.stringify({ event: 'pusher:subscribe', data: { channel, auth } }))
      socket.send(JSON.stringify({ event: 'pusher:unsubscribe', data: { channel } }))
    }
    expect((await closed).code).toBe(4100)
    await witness.hears(20)
  })

  test('client events reach the others ten times a second, and the others hear the server in order', async () => {
    const { gateway, witness } = await start({ areClientEventsAllowed: true })
    const { socket, socketId } = await enter(gateway)
    const { auth } = gateway.publisher.authorizeChannel(socketId, 'private-witness')
    let relayed = 0
    witness.client.channel('private-witness').bind('client-shout', () => relayed++)
    socket.send(JSON.stringify({ event: 'pusher:subscribe', data: { channel: 'private-witness', auth } }))
    const ended = fate(socket)
    for (let n = 0; n < 400; n++) {
      socket.send(JSON.stringify({ event: 'client-shout', channel: 'private-witness', data: { n } }))
    }
    await witness.hears(50)
    const { code, reasons } = await ended
    expect(code).toBe(4100)
    await witness.hears(1)
    expect(relayed).toBeGreaterThanOrEqual(10)
    expect(relayed).toBeLessThan(30)
    expect(reasons.filter((reason) => reason === 4301).length).toBeGreaterThan(200)
  })
})

describe('an address that opens too many sockets', () => {
  const addressOf: GatewayOptions['addressOf'] = (request) =>
    request.headers['x-from']?.toString() ?? '10.0.0.1'

  test('the one too many is told 4100, another address is not, and one that leaves makes room', async () => {
    const { gateway, witness } = await start({ limits: { maxConnectionsPerAddress: 4 }, addressOf })
    const inside = [await enter(gateway), await enter(gateway), await enter(gateway)]
    expect((await closeOf(knock(gateway))).code).toBe(4100)

    const elsewhere = await openRawFrom(gateway, '10.0.0.2')
    expect(elsewhere.status).toContain('101')
    await eventually(() => expect(gateway.gateway.connectionCount).toBe(5))

    inside[0]?.socket.close()
    await eventually(() => expect(gateway.gateway.connectionCount).toBe(4))
    await enter(gateway)
    await witness.hears(5)
  })

  test('knocking without end is answered 429 before the upgrade', async () => {
    const limits = { maxConnectionsPerAddress: 5, connectsPerSecond: 1 }
    const { gateway, witness } = await start({ limits, addressOf })
    const answers: string[] = []
    for (let n = 0; n < 17; n++) {
      const { status, socket } = await openRawFrom(gateway, '10.0.0.3')
      answers.push(status)
      socket.destroy()
    }
    expect(answers.filter((status) => status.includes('101'))).toHaveLength(10)
    expect(answers.filter((status) => status.includes('429'))).toHaveLength(7)
    await witness.hears(5)
  })

  test('the addresses of one IPv6 network are one', async () => {
    const { gateway } = await start({
      limits: { maxConnectionsPerAddress: 1, connectsPerSecond: 1 },
      addressOf,
    })
    await openRawFrom(gateway, '2001:db8:1:2::1')
    await openRawFrom(gateway, '2001:db8:1:2:aaaa::2')
    expect((await openRawFrom(gateway, '2001:db8:1:2:ffff:ffff:ffff:ffff')).status).toContain('429')
    expect((await openRawFrom(gateway, '2001:db8:1:3::1')).status).toContain('101')
  })

  test('an address that stays away is forgotten', async () => {
    const limits = { activityTimeoutMs: 60_000, pongTimeoutMs: 80 }
    const { gateway } = await start({ limits, addressOf })
    for (let n = 0; n < 20; n++) (await openRawFrom(gateway, `10.1.0.${n}`)).socket.destroy()
    await eventually(() => expect(gateway.gateway.counts.addresses).toBe(1))
  })

  function openRawFrom(gateway: TestGateway, address: string) {
    return openRaw(gateway.port, undefined, `X-From: ${address}\r\n`)
  }
})

describe('the whole server', () => {
  test('is full with 4100, over its quota with 4004', async () => {
    const full = await start({ limits: { maxConnections: 2 } })
    await enter(full.gateway)
    expect((await closeOf(knock(full.gateway))).code).toBe(4100)
    const spent = await start({ limits: { connectionQuota: 1 } })
    expect((await closeOf(knock(spent.gateway))).code).toBe(4004)
    await spent.witness.hears(3)
  })

  test('refusals without end leave nothing behind', async () => {
    const { gateway, witness } = await start()
    for (let n = 0; n < 50; n++) {
      const raw = await openRaw(gateway.port, '/rt/app/unknown?protocol=7')
      raw.write(textFrame('{"event":"pusher:subscribe","data":{"channel":"private-witness"}}'))
      raw.socket.end()
    }
    await witness.hears(5)
    expect(gateway.gateway.connectionCount).toBe(1)
  })

  test('a socket without subscriptions is closed with 4202 where that is wanted', async () => {
    const limits = { idleLimitMs: 200, activityTimeoutMs: 60_000, pongTimeoutMs: 200 }
    const gateway = await startTestGateway({ limits: { ...limits, drainMs: 100 } })
    opened.gateways.push(gateway)
    const socket = knock(gateway)
    socket.once('message', () => socket.send('{"event":"pusher:ping","data":{}}'))
    expect((await closeOf(socket)).code).toBe(4202)
  })
})
