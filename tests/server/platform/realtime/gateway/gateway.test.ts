import type Pusher from 'pusher-js'
import type { PresenceChannel } from 'pusher-js'
import { afterEach, describe, expect, test } from 'vitest'
import type { GatewayOptions } from '@/server/platform/realtime/gateway/gateway-options'
import { eventually } from '@/tests/support/eventually'
import {
  connectClient,
  connected,
  next,
  startTestGateway,
  subscribed,
  type TestGateway,
} from '@/tests/support/gateway'

const ROOM = 'presence-room'
const ana = { user_id: 'ana', user_info: { name: 'Ana' } }
const bea = { user_id: 'bea', user_info: { name: 'Béa' } }
const open: { clients: Pusher[]; gateways: TestGateway[] } = { clients: [], gateways: [] }

async function start(options: Partial<GatewayOptions> & { port?: number } = {}) {
  const gateway = await startTestGateway(options)
  open.gateways.push(gateway)
  return gateway
}

function join(...args: Parameters<typeof connectClient>) {
  const client = connectClient(...args)
  open.clients.push(client)
  return client
}

afterEach(async () => {
  for (const client of open.clients.splice(0)) client.disconnect()
  await Promise.all(open.gateways.splice(0).map((gateway) => gateway.stop()))
})

describe('pusher-js on the gateway', () => {
  test('connects and gets a socket id of the protocol', async () => {
    const client = join(await start())
    await connected(client)
    expect(client.connection.socket_id).toMatch(/^\d+\.\d+$/)
  })

  test('stays connected through silence, by answering the pings of the gateway', async () => {
    const client = join(await start({ limits: { activityTimeoutMs: 40, pongTimeoutMs: 200 } }))
    await connected(client)
    const { socket_id } = client.connection
    let count = 0
    await new Promise<void>((resolve) =>
      client.connection.bind('message', ({ event }: { event: string }) => {
        if (event === 'pusher:ping' && ++count === 3) resolve()
      }),
    )
    expect(client.connection.socket_id).toBe(socket_id)
    expect(client.connection.state).toBe('connected')
  })

  test('what ends takes the sockets it authorised with it, and no others; they come back to be asked', async () => {
    const gateway = await start()
    const [claire, beside, thomas] = [join(gateway), join(gateway), join(gateway)]
    await Promise.all([claire, beside, thomas].map(connected))
    const idOf = (client: Pusher) => client.connection.socket_id
    const before = idOf(claire)
    const { link, closeLinked, linkedKeys } = gateway.gateway
    link(before, 'sign-in of claire')
    link(before, 'seat of claire')
    link(idOf(beside), 'sign-in of thomas')
    link(idOf(thomas), 'sign-in of thomas')
    link('1.1', 'sign-in of nobody')
    const others = [idOf(beside), idOf(thomas)]
    expect(linkedKeys()).toEqual(['sign-in of claire', 'seat of claire', 'sign-in of thomas'])
    const refusal = next<{ data: { code: number } }>(claire.connection, 'error')
    closeLinked('seat of claire')
    expect((await refusal).data.code).toBe(4110)
    await next(claire.connection, 'connected')
    expect(idOf(claire)).not.toBe(before)
    expect([idOf(beside), idOf(thomas)]).toEqual(others)
    expect(linkedKeys()).toEqual(['sign-in of thomas'])
  })

  test('an event reaches every subscriber of its channel and no other socket', async () => {
    const gateway = await start()
    const [first, second, other] = [join(gateway), join(gateway), join(gateway)]
    const seenByOther: unknown[] = []
    const [onFirst, onSecond, onOther] = await Promise.all([
      subscribed(first, 'private-a'),
      subscribed(second, 'private-a'),
      subscribed(other, 'private-b'),
    ])
    onOther.bind_global((event: string) => seenByOther.push(event))
    const seen = [next(onFirst, 'mark'), next(onSecond, 'mark')]
    await gateway.publisher.publish('private-a', 'mark', { seq: 1, note: 'écoute « active »' })
    expect(await Promise.all(seen)).toEqual([
      { seq: 1, note: 'écoute « active »' },
      { seq: 1, note: 'écoute « active »' },
    ])
    const last = next(onOther, 'last')
    await gateway.publisher.publish('private-b', 'last', {})
    await last
    expect(seenByOther).toEqual(['last'])
  })

  test('events of one channel arrive in the order they were published', async () => {
    const gateway = await start()
    const channel = await subscribed(join(gateway), 'private-a')
    const seen: number[] = []
    channel.bind('mark', ({ seq }: { seq: number }) => seen.push(seq))
    const done = next(channel, 'done')
    const marks = Array.from({ length: 200 }, (_, seq) => ({
      channel: 'private-a',
      event: 'mark',
      data: { seq },
    }))
    await gateway.publisher.publishBatch([...marks, { channel: 'private-a', event: 'done', data: null }])
    await done
    expect(seen).toEqual(marks.map((_, seq) => seq))
  })

  test('a subscription with a wrong signature is refused, and the connection lives on', async () => {
    const gateway = await start()
    const client = join(gateway, { authorize: () => ({ auth: 'test-key:0000' }) })
    const refused = client.subscribe('private-a')
    expect(await next(refused, 'pusher:subscription_error')).toMatchObject({ type: 'AuthError', status: 401 })
    expect(client.connection.state).toBe('connected')
    expect(gateway.gateway.occupiedChannels('')).toEqual([])
  })

  test('a public channel is refused', async () => {
    const channel = join(await start()).subscribe('news')
    expect(await next(channel, 'pusher:subscription_error')).toMatchObject({ type: 'AuthError', status: 401 })
  })

  test('after unsubscribing nothing more of the channel arrives', async () => {
    const gateway = await start()
    const client = join(gateway)
    const left = await subscribed(client, 'private-a')
    const kept = await subscribed(client, 'private-b')
    const seen: string[] = []
    client.bind_global((event: string) => seen.push(event))
    left.unsubscribe()
    // Unsubscribing has no answer; the next subscription has one, and frames are read in order.
    await subscribed(client, 'private-c')
    const last = next(kept, 'last')
    await gateway.publisher.publishBatch([
      { channel: 'private-a', event: 'mark', data: {} },
      { channel: 'private-b', event: 'last', data: {} },
    ])
    await last
    expect(seen.filter((event) => !event.startsWith('pusher'))).toEqual(['last'])
    expect(gateway.gateway.occupiedChannels('private-')).toEqual(['private-b', 'private-c'])
  })

  test('a client event is refused with 4301 and goes to no subscriber', async () => {
    const gateway = await start()
    const [sender, other] = [join(gateway), join(gateway)]
    const channel = await subscribed(sender, 'private-a')
    const onOther = await subscribed(other, 'private-a')
    const seen: string[] = []
    onOther.bind_global((event: string) => seen.push(event))
    const refused = next(sender.connection, 'error')
    channel.trigger('client-shout', {})
    expect(await refused).toMatchObject({ type: 'PusherError', data: { code: 4301 } })
    const last = next(onOther, 'last')
    await gateway.publisher.publish('private-a', 'last', {})
    await last
    expect(seen).toEqual(['last'])
  })

  test('an unknown key stops the client for good with 4001', async () => {
    const client = join(await start(), { key: 'unknown' })
    const refused = next(client.connection, 'error')
    await next(client.connection, 'disconnected')
    expect(await refused).toMatchObject({ error: { data: { code: 4001 } } })
  })

  test('a foreign origin is refused', async () => {
    const client = join(
      await start({ isOriginAllowed: ({ headers }) => headers.origin === 'https://triade.example' }),
    )
    await next(client.connection, 'disconnected')
  })
})

describe('presence', () => {
  test('each one sees who is there, who comes and who goes', async () => {
    const gateway = await start()
    const anaRoom = (await subscribed(join(gateway, { presence: ana }), ROOM)) as PresenceChannel
    expect(anaRoom.members.me).toEqual({ id: 'ana', info: { name: 'Ana' } })
    const coming = next(anaRoom, 'pusher:member_added')
    const beaClient = join(gateway, { presence: bea })
    const beaRoom = (await subscribed(beaClient, ROOM)) as PresenceChannel
    expect(await coming).toEqual({ id: 'bea', info: { name: 'Béa' } })
    expect(beaRoom.members.count).toBe(2)
    const going = next(anaRoom, 'pusher:member_removed')
    beaClient.disconnect()
    expect(await going).toMatchObject({ id: 'bea' })
    expect(anaRoom.members.count).toBe(1)
  })

  test('a second connection of someone present neither adds nor, leaving, removes them', async () => {
    const gateway = await start()
    const room = (await subscribed(join(gateway, { presence: ana }), ROOM)) as PresenceChannel
    const changes: string[] = []
    room.bind('pusher:member_added', ({ id }: { id: string }) => changes.push(`+${id}`))
    room.bind('pusher:member_removed', ({ id }: { id: string }) => changes.push(`-${id}`))
    const [laptop, phone] = [join(gateway, { presence: bea }), join(gateway, { presence: bea })]
    await subscribed(laptop, ROOM)
    const onPhone = (await subscribed(phone, ROOM)) as PresenceChannel
    expect(onPhone.members.count).toBe(2)
    laptop.disconnect()
    await eventually(() => expect(gateway.gateway.connectionCount).toBe(2))
    const checked = next(room, 'check')
    await gateway.publisher.publish(ROOM, 'check', {})
    await checked
    expect(changes).toEqual(['+bea'])
    const gone = next(room, 'pusher:member_removed')
    phone.unsubscribe(ROOM)
    await gone
    expect(changes).toEqual(['+bea', '-bea'])
  })
})

describe('closing the gateway', () => {
  test('clients come back by themselves to the next gateway on the same port, and hear it', async () => {
    const before = await start()
    const client = join(before)
    const channel = await subscribed(client, 'private-a')
    const error = next(client.connection, 'error')
    await before.stop()
    const after = await start({ port: before.port })
    await next(channel, 'pusher:subscription_succeeded')
    expect(await error).toMatchObject({ data: { code: 4100 } })
    const heard = next(channel, 'mark')
    await after.publisher.publish('private-a', 'mark', { seq: 2 })
    expect(await heard).toEqual({ seq: 2 })
  })
})
