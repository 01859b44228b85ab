import { afterEach, describe, expect, test, vi } from 'vitest'
import { digestOf, outcomeOf, putItem } from '@/client/recording/put-item'

afterEach(() => vi.unstubAllGlobals())

const item = { trackId: 'voice', segment: 2, number: 7, isEnd: false, ms: 2_000, bytes: 3 }

describe('putting a chunk', () => {
  test('goes by the right of its track alone, with the digest of its bytes', async () => {
    const fetched = vi.fn(async () => new Response(null, { status: 201 }))
    vi.stubGlobal('fetch', fetched)
    expect(await putItem({ item, right: 'secret', sealed: new Uint8Array([1, 2, 3]) })).toBe('arrived')
    expect(fetched).toHaveBeenCalledWith(
      '/api/recordings/voice/2/7',
      expect.objectContaining({
        method: 'PUT',
        credentials: 'omit',
        headers: {
          authorization: 'Bearer secret',
          'content-type': 'application/octet-stream',
          'content-digest': 'sha-256=:A5BYxvLAy0ksUzsKTRTvd8wPeKvMztUofYShogEc+4E=:',
        },
      }),
    )
  })

  test('the end of a segment tells how many chunks it has', async () => {
    const fetched = vi.fn(async () => new Response(null, { status: 200 }))
    vi.stubGlobal('fetch', fetched)
    await putItem({ item: { ...item, isEnd: true }, right: 'secret', sealed: null })
    expect(fetched).toHaveBeenCalledWith(
      '/api/recordings/voice/2/end',
      expect.objectContaining({ body: '{"count":7}' }),
    )
  })

  test('no answer is tried again', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
    expect(await putItem({ item, right: 'secret', sealed: new Uint8Array([1]) })).toBe('again')
  })

  test('a body has the digest of RFC 9530', async () => {
    const body = new TextEncoder().encode('{"hello": "world"}')
    expect(await digestOf(body)).toBe('sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:')
  })

  test.each([
    [201, 'arrived'],
    [200, 'arrived'],
    [409, 'lost'],
    [413, 'lost'],
    [422, 'corrupt'],
    [410, 'destroyed'],
    [401, 'barred'],
    [404, 'barred'],
    [507, 'full'],
    [429, 'again'],
    [503, 'again'],
    [500, 'again'],
  ])('an answer of %i means %s', (status, outcome) => {
    expect(outcomeOf(status)).toBe(outcome)
  })
})
