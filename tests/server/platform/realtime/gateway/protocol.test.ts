import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFrame } from '@/server/platform/realtime/gateway/protocol'

describe('reading a frame', () => {
  test('a subscription is read with its signature and member data', () => {
    const data = { channel: 'presence-a', auth: 'key:abc', channel_data: '{"user_id":"1"}' }
    expect(parseFrame(JSON.stringify({ event: 'pusher:subscribe', data }))).toEqual({
      kind: 'subscribe',
      channel: 'presence-a',
      auth: 'key:abc',
      channelData: '{"user_id":"1"}',
    })
  })

  test('data sent as JSON text is read like data sent as an object', () => {
    const asObject = parseFrame(
      JSON.stringify({ event: 'pusher:unsubscribe', data: { channel: 'private-a' } }),
    )
    const asText = parseFrame(
      JSON.stringify({ event: 'pusher:unsubscribe', data: '{"channel":"private-a"}' }),
    )
    expect(asText).toEqual(asObject)
    expect(asText).toEqual({ kind: 'unsubscribe', channel: 'private-a' })
  })

  test.each([
    ['pusher:ping', 'ping'],
    ['pusher:pong', 'pong'],
    ['pusher:subscription_count', 'unsupported'],
  ])('%s is understood as %s', (event, kind) => {
    expect(parseFrame(JSON.stringify({ event, data: {} }))).toEqual({ kind })
  })

  test('a client event keeps its data as it is', () => {
    const frame = { event: 'client-typing', channel: 'private-a', data: { at: [1] }, user_id: 'forged' }
    expect(parseFrame(JSON.stringify(frame))).toEqual({
      kind: 'client-event',
      event: 'client-typing',
      channel: 'private-a',
      data: { at: [1] },
    })
  })

  test('a sign-in is read with its signature and user data', () => {
    const data = { auth: 'key:abc', user_data: '{"id":"1"}' }
    expect(parseFrame(JSON.stringify({ event: 'pusher:signin', data }))).toEqual({
      kind: 'sign-in',
      auth: 'key:abc',
      userData: '{"id":"1"}',
    })
  })

  test.each([
    'not json',
    '',
    'null',
    '[]',
    '42',
    '{}',
    '{"event":7}',
    '{"event":"pusher:subscribe"}',
    '{"event":"pusher:subscribe","data":{"channel":7}}',
    '{"event":"pusher:subscribe","data":{"channel":"private-a","auth":{}}}',
    '{"event":"pusher:unsubscribe","data":"nothing"}',
    '{"event":"pusher:signin","data":{"auth":"key:abc"}}',
    '{"event":"client-typing","data":{}}',
    '{"event":"client-typing","channel":["private-a"],"data":{}}',
    '['.repeat(16_000),
  ])('%j is malformed', (text) => {
    expect(parseFrame(text)).toEqual({ kind: 'malformed' })
  })

  test('whatever arrives, reading never throws and names a known kind', () => {
    const kinds = [
      'ping',
      'pong',
      'subscribe',
      'unsubscribe',
      'sign-in',
      'client-event',
      'unsupported',
      'malformed',
    ]
    const event = fc.constantFrom(
      'pusher:subscribe',
      'pusher:unsubscribe',
      'pusher:ping',
      'client-x',
      'pusher:signin',
      '__proto__',
    )
    const nearlyValid = fc
      .record({ event: fc.oneof(event, fc.jsonValue()), data: fc.jsonValue() }, { requiredKeys: [] })
      .map((frame) => JSON.stringify(frame))
    const subscribing = fc
      .record(
        { channel: fc.jsonValue(), auth: fc.jsonValue(), channel_data: fc.jsonValue() },
        { requiredKeys: [] },
      )
      .map((data) => JSON.stringify({ event: 'pusher:subscribe', data }))
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), nearlyValid, subscribing)
    fc.assert(fc.property(anything, (text) => kinds.includes(parseFrame(text).kind)))
  })
})
