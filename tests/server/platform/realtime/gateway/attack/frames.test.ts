import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '@/tests/support/eventually'
import { startTestGateway, type TestGateway } from '@/tests/support/gateway'
import { encodeFrame, openRaw, textFrame } from '@/tests/support/raw-socket'
import { openWitness, type Witness } from '@/tests/support/witness'

let gateway: TestGateway
let witness: Witness

beforeAll(async () => {
  const opened = { arePublicChannelsAllowed: true, areClientEventsAllowed: true }
  gateway = await startTestGateway({ ...opened, limits: { drainMs: 100 } })
  witness = await openWitness(gateway)
})
afterAll(async () => {
  witness.client.disconnect()
  await gateway.stop()
})

const names = fc.constantFrom(
  'news',
  'private-witness',
  'presence-a',
  'private-encrypted-a',
  'cache-a',
  '__proto__',
)
const events = fc.constantFrom(
  'pusher:subscribe',
  'pusher:unsubscribe',
  'pusher:signin',
  'pusher:ping',
  'pusher:pong',
  'pusher:connection_established',
  'pusher_internal:member_added',
  'client-x',
  '__proto__',
  'constructor',
)
const poison = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'channel',
  'auth',
  'event',
)
const poisoned = fc.dictionary(poison, fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant({ admin: true })))

const wellFormed = fc
  .record(
    {
      event: fc.oneof(events, fc.jsonValue({ maxDepth: 1 })),
      channel: fc.oneof(names, fc.jsonValue({ maxDepth: 1 })),
      data: fc.oneof(
        fc.record({ channel: names, auth: fc.string(), channel_data: fc.string() }, { requiredKeys: [] }),
        fc.record({ auth: fc.string(), user_data: fc.json() }),
        poisoned,
        fc.jsonValue({ maxDepth: 3 }),
      ),
    },
    { requiredKeys: [] },
  )
  .map((frame) => textFrame(JSON.stringify(frame)))
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.constant('['.repeat(9_000)),
    fc.constant('{"a":'.repeat(2_000)),
  )
  .map((text) => textFrame(text))
// What RFC 6455 forbids, and what it allows but no one sends.
const anyFrame = fc
  .record({
    fin: fc.boolean(),
    rsv: fc.constantFrom(0, 0, 0, 1, 4, 7),
    opcode: fc.integer({ min: 0, max: 15 }),
    isMasked: fc.constantFrom(true, true, true, false),
    payload: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    claims: fc.constantFrom(undefined, undefined, undefined, 0, 125, 70_000, 2 ** 40),
  })
  .map(({ claims, ...frame }) => encodeFrame(claims === undefined ? frame : { ...frame, claims }))
const fragments = fc
  .array(fc.string({ maxLength: 20 }), { minLength: 2, maxLength: 100 })
  .map((parts) =>
    Buffer.concat(parts.map((part, index) => textFrame(part, { fin: false, opcode: index === 0 ? 1 : 0 }))),
  )
const noise = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))
const acts = fc.array(fc.oneof(wellFormed, anyText, anyFrame, fragments, noise), {
  minLength: 1,
  maxLength: 12,
})

describe('whatever one socket sends', () => {
  test('the others hear everything in order, and nothing of it is left when it is gone', async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.boolean(), async (sent, isAbrupt) => {
        const raw = await openRaw(gateway.port)
        for (const bytes of sent) raw.write(bytes)
        await witness.hears(3)
        if (isAbrupt) raw.socket.destroy()
        else raw.socket.end()
        await raw.closed
        await eventually(() => expect(gateway.gateway.connectionCount).toBe(1))
        await witness.hears(3)
        expect(gateway.gateway.counts).toMatchObject({ channels: 1, signedIn: 0, cached: 0 })
        expect(Object.keys(Object.prototype)).toEqual([])
        expect(Reflect.get({}, 'admin')).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })

  test('bytes cut anywhere make the same frames', async () => {
    const ping = textFrame('{"event":"pusher:ping","data":{}}')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: ping.length - 1 }), { maxLength: 4 }),
        async (cuts) => {
          const raw = await openRaw(gateway.port)
          const answered = new Promise<void>((resolve) =>
            raw.socket.on('data', (bytes: Buffer) => {
              if (bytes.includes('pusher:pong')) resolve()
            }),
          )
          const edges = [0, ...cuts.sort((a, b) => a - b), ping.length]
          for (const [index, edge] of edges.slice(1).entries()) {
            raw.write(ping.subarray(edges[index], edge))
            await new Promise((resolve) => setImmediate(resolve))
          }
          await answered
          raw.socket.destroy()
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('messages in pieces', () => {
  test('a message in two pieces is one message', async () => {
    const raw = await openRaw(gateway.port)
    const answered = new Promise<void>((resolve) =>
      raw.socket.on('data', (bytes: Buffer) => {
        if (bytes.includes('pusher:pong')) resolve()
      }),
    )
    raw.write(textFrame('{"event":"pusher', { fin: false }))
    raw.write(textFrame(':ping","data":{}}', { opcode: 0 }))
    await answered
    raw.socket.destroy()
  })

  test('a message that never ends is cut after 64 pieces, each however small', async () => {
    const raw = await openRaw(gateway.port)
    raw.write(textFrame('[', { fin: false }))
    for (let piece = 0; piece < 64; piece++) raw.write(textFrame('', { fin: false, opcode: 0 }))
    await raw.closed
    await witness.hears(3)
  })

  test('pieces that add up to too much are cut', async () => {
    const raw = await openRaw(gateway.port)
    raw.write(textFrame('x'.repeat(9_000), { fin: false }))
    raw.write(textFrame('x'.repeat(9_000), { fin: false, opcode: 0 }))
    await raw.closed
    await witness.hears(3)
  })
})
