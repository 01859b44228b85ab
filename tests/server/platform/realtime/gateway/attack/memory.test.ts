import { afterAll, beforeAll, expect, test } from 'vitest'
import { sign } from '@/server/platform/realtime/gateway/signature'
import { eventually } from '@/tests/support/eventually'
import { startTestGateway, TEST_APP, type TestGateway } from '@/tests/support/gateway'
import { openRaw, textFrame } from '@/tests/support/raw-socket'
import { openWitness, type Witness } from '@/tests/support/witness'

const CACHED = 50
let gateway: TestGateway
let witness: Witness

beforeAll(async () => {
  gateway = await startTestGateway({
    arePublicChannelsAllowed: true,
    areClientEventsAllowed: true,
    addressOf: (request) => request.headers['x-from']?.toString() ?? 'witness',
    // The shorter of the two time-outs sets how often addresses are looked over; no one is pinged meanwhile.
    limits: { maxCachedChannels: CACHED, activityTimeoutMs: 60_000, pongTimeoutMs: 400, drainMs: 100 },
  })
  witness = await openWitness(gateway)
})
afterAll(async () => {
  witness.client.disconnect()
  await gateway.stop()
})

const say = (event: string, data: object) => textFrame(JSON.stringify({ event, data }))

/** A person who uses everything at once and vanishes. */
async function rampage(n: number) {
  const raw = await openRaw(gateway.port, undefined, `X-From: 10.0.${n >> 8}.${n & 255}\r\n`)
  const socketId = await raw.socketId()
  const user = JSON.stringify({ id: `user-${n}` })
  const auth = `${TEST_APP.key}:${sign(TEST_APP, `${socketId}::user::${user}`)}`
  raw.write(say('pusher:signin', { auth, user_data: user }))
  for (const channel of [`news-${n}`, `cache-${n}`, 'news', `private-${n}`, `presence-${n}`]) {
    const presence = channel.startsWith('presence-') ? { user_id: `user-${n}`, user_info: null } : undefined
    const signed = /^(private|presence)-/.test(channel)
      ? gateway.publisher.authorizeChannel(socketId, channel, presence)
      : {}
    raw.write(say('pusher:subscribe', { channel, ...signed }))
  }
  for (let typed = 0; typed < 5; typed++) {
    raw.write(textFrame(JSON.stringify({ event: 'client-x', channel: `private-${n}`, data: {} })))
  }
  gateway.gateway.publish(`cache-${n}`, 'mark', '{}')
  return raw
}

async function flood(first: number) {
  const raws = []
  for (let n = first; n < first + 200; n++) raws.push(await rampage(n))
  await eventually(() => expect(gateway.gateway.counts.signedIn).toBe(200))
  await eventually(() => expect(gateway.gateway.counts.channels).toBe(200 * 4 + 2))
  await witness.hears(20)
  for (const { socket } of raws) socket.destroy()
  await eventually(() => expect(gateway.gateway.connectionCount).toBe(1))
  await eventually(() => expect(gateway.gateway.counts.addresses).toBe(1))
  await witness.hears(20)
  return gateway.gateway.counts
}

test('what a flood leaves behind is what the next one leaves behind: nothing but the cache, at its limit', async () => {
  const afterOne = await flood(0)
  expect(afterOne).toEqual({ channels: 1, signedIn: 0, users: 0, cached: CACHED, addresses: 1 })
  expect(await flood(200)).toEqual(afterOne)
})
