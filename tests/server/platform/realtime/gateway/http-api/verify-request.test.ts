import fc from 'fast-check'
import PusherHttp from 'pusher'
import { describe, expect, test } from 'vitest'
import { ApiRefusal } from '@/server/platform/realtime/gateway/http-api/api-refusal'
import { verifyRequest } from '@/server/platform/realtime/gateway/http-api/verify-request'

const app = { key: 'key', secret: 'secret' }
const library = new PusherHttp({ appId: '1', ...app, host: '127.0.0.1' })
const path = '/apps/1/events'

function signed(params: Record<string, string> = {}) {
  const query = library.createSignedQueryString({ method: 'POST', path, body: '{}', params })
  return { method: 'POST', path, query }
}

function statusOf(request: ReturnType<typeof signed>, at = Date.now(), by = app): number {
  try {
    verifyRequest(request, by, at)
    return 200
  } catch (error) {
    if (error instanceof ApiRefusal) return error.status
    throw error
  }
}

describe('a request signed by the public library', () => {
  test('is good, with its parameters and the digest of its body', () => {
    const { params, bodyMd5 } = verifyRequest(signed({ info: 'user_count' }), app, Date.now())
    expect(params.get('info')).toBe('user_count')
    expect(bodyMd5).toBe('99914b932bd37a50b983c5e7c90ae93b')
  })

  test('is good for ten minutes before and after its time, and no longer', () => {
    const now = Date.now()
    const request = signed()
    const seconds = [0, -595, 595, -605, 605]
    expect(seconds.map((offset) => statusOf(request, now + offset * 1_000))).toEqual([
      200, 200, 200, 401, 401,
    ])
  })

  test('is good with its parameters in any order', () => {
    const { query, ...rest } = signed({ info: 'user_count' })
    expect(statusOf({ ...rest, query: query.split('&').reverse().join('&') })).toBe(200)
  })
})

describe('a request that is not exactly the one signed', () => {
  const anyText = fc.string({ minLength: 1, maxLength: 40 })
  const tamper = fc.oneof(
    fc.record({ kind: fc.constant('drop' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('set' as const), at: fc.nat(), text: anyText }),
    fc.record({ kind: fc.constant('add' as const), text: anyText, value: anyText }),
    fc.record({ kind: fc.constant('path' as const), text: anyText }),
    fc.record({ kind: fc.constant('method' as const) }),
    fc.record({ kind: fc.constant('flip' as const), at: fc.nat({ max: 63 }) }),
  )

  test('is refused, whatever was changed, without an error of ours', () => {
    fc.assert(
      fc.property(tamper, (how) => {
        const request = signed({ info: 'user_count' })
        const params = [...new URLSearchParams(request.query)]
        const index = 'at' in how ? how.at % params.length : 0
        const before = JSON.stringify([request, params])
        if (how.kind === 'drop') params.splice(index, 1)
        if (how.kind === 'set') params[index] = [params[index]?.[0] ?? '', how.text]
        if (how.kind === 'add') params.push([how.text, how.value])
        if (how.kind === 'path') request.path += how.text
        if (how.kind === 'method') request.method = 'GET'
        if (how.kind === 'flip') {
          const signature = params.find(([name]) => name === 'auth_signature')
          if (signature) signature[1] = flip(signature[1], how.at)
        }
        fc.pre(JSON.stringify([request, params]) !== before)
        request.query = new URLSearchParams(params).toString()
        expect([400, 401]).toContain(statusOf(request))
      }),
      { numRuns: 1_000 },
    )
  })

  test.each([
    '',
    'auth_key=key',
    'auth_timestamp=NaN',
    '%E0%A4%A',
    '&&&===',
    '__proto__=1',
    'a'.repeat(10_000),
  ])('a query such as %.20s is refused', (query) => {
    expect(statusOf({ method: 'POST', path, query })).toBe(401)
  })

  test('another key or another secret is refused', () => {
    expect(statusOf(signed(), Date.now(), { ...app, key: 'other' })).toBe(401)
    expect(statusOf(signed(), Date.now(), { ...app, secret: 'other' })).toBe(401)
  })
})

function flip(hex: string, at: number): string {
  const digit = hex[at] === '0' ? '1' : '0'
  return hex.slice(0, at) + digit + hex.slice(at + 1)
}
