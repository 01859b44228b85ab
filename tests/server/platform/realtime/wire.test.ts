import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeEvent, packBatches } from '@/server/platform/realtime/wire'

function codeOf(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
  return null
}

describe('an event on the wire', () => {
  test('text goes as it is, the rest as JSON', () => {
    expect(encodeEvent({ channel: 'private-a', event: 'e', data: 'plain' }).data).toBe('plain')
    expect(encodeEvent({ channel: 'private-a', event: 'e', data: { seq: 1 } }).data).toBe('{"seq":1}')
    expect(encodeEvent({ channel: 'private-a', event: 'e', data: undefined }).data).toBe('null')
  })

  test('a body of 10,000 bytes is refused, one byte less is not', () => {
    const empty = JSON.stringify({ batch: [{ channel: 'private-a', name: 'e', data: '' }] }).length
    const longest = 'x'.repeat(9_999 - empty)
    expect(encodeEvent({ channel: 'private-a', event: 'e', data: longest }).data).toBe(longest)
    const tooLong = { channel: 'private-a', event: 'e', data: `${longest}x` }
    expect(codeOf(() => encodeEvent(tooLong))).toBe('payload_too_large')
  })

  test('length is counted in bytes as sent, accents and escapes included', () => {
    const accents = { channel: 'private-a', event: 'e', data: 'é'.repeat(5_000) }
    const quotes = { channel: 'private-a', event: 'e', data: '"'.repeat(5_000) }
    expect(codeOf(() => encodeEvent(accents))).toBe('payload_too_large')
    expect(codeOf(() => encodeEvent(quotes))).toBe('payload_too_large')
  })

  test('what JSON, channels or event names cannot hold is refused by a code', () => {
    expect(codeOf(() => encodeEvent({ channel: 'private-a', event: 'e', data: 1n }))).toBe('payload_not_json')
    expect(codeOf(() => encodeEvent({ channel: 'private-a', event: 'e', data: codeOf }))).toBe(
      'payload_not_json',
    )
    expect(codeOf(() => encodeEvent({ channel: 'no spaces', event: 'e', data: {} }))).toBe('invalid_channel')
    expect(codeOf(() => encodeEvent({ channel: 'private-a', event: '', data: {} }))).toBe('invalid_event')
  })

  test('batches keep every event in order, at most ten each, under 10,000 bytes of body', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 9_000 }), { maxLength: 60 })
    fc.assert(
      fc.property(sizes, (lengths) => {
        const events = lengths.map((length, seq) =>
          encodeEvent({ channel: 'private-a', event: `e${seq}`, data: 'x'.repeat(length) }),
        )
        const batches = packBatches(events)
        expect(batches.flat()).toEqual(events)
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0)
          expect(batch.length).toBeLessThanOrEqual(10)
          expect(Buffer.byteLength(JSON.stringify({ batch }))).toBeLessThan(10_000)
        }
      }),
      { numRuns: 50 },
    )
  })
})
