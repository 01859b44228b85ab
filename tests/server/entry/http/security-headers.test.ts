import { expect, test } from 'vitest'
import { contentSecurityPolicy, securityHeaders } from '@/server/entry/http/security-headers'
import { readRealtimeConfig } from '@/server/platform/realtime/config'

const embedded = readRealtimeConfig({}, 'server secret')
const production = { mode: 'production', publicUrl: null, realtime: embedded } as const

test('pages may not be framed, and load nothing from elsewhere', () => {
  const headers = securityHeaders(production)
  const policy = contentSecurityPolicy(production)('bm9uY2U=')
  expect(policy).toContain(`frame-ancestors 'none'`)
  expect(policy).toContain(`connect-src 'self';`)
  expect(policy).not.toMatch(/https?:/)
  expect(headers['X-Content-Type-Options']).toBe('nosniff')
  expect(headers).not.toHaveProperty('Strict-Transport-Security')
})

test('pages of Triade, and nothing in them from elsewhere, may ask for microphone, camera and speakers', () => {
  const allowed = securityHeaders(production)['Permissions-Policy']?.split(', ') ?? []
  expect(allowed).toEqual(
    expect.arrayContaining(['camera', 'microphone', 'speaker-selection'].map((each) => `${each}=(self)`)),
  )
  expect(allowed).toContain('display-capture=()')
  expect(allowed.filter((each) => !/=\((?:self)?\)$/u.test(each))).toEqual([])
})

test('no script and no style runs that the server did not write for this very answer', () => {
  const policy = contentSecurityPolicy(production)('bm9uY2U=')
  expect(policy).toContain(`script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic';`)
  expect(policy).toContain(`style-src 'self' 'nonce-bm9uY2U=';`)
  expect(policy).not.toContain('unsafe-eval')
  // Positions and lengths only; an attribute runs nothing.
  expect(policy.match(/'unsafe-inline'/g)).toHaveLength(1)
  expect(policy).toContain(`style-src-attr 'unsafe-inline'`)
})

test('an external realtime service is let through, and nothing else', () => {
  const realtime = readRealtimeConfig(
    { PUSHER_APP_ID: '1', PUSHER_KEY: 'key', PUSHER_SECRET: 'secret', PUSHER_HOST: 'rt.example.org' },
    'server secret',
  )
  const needs = { mode: 'production', publicUrl: 'https://a.example', realtime } as const
  expect(contentSecurityPolicy(needs)('x')).toContain(
    `connect-src 'self' ws://rt.example.org:443 wss://rt.example.org:443;`,
  )
  expect(securityHeaders(needs)['Strict-Transport-Security']).toBeDefined()
})
