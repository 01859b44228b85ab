import { expect, test } from 'vitest'
import { securityHeaders } from '@/server/http/security-headers'
import { readRealtimeConfig } from '@/server/realtime/config'

const embedded = readRealtimeConfig({}, 'server secret')

test('pages may not be framed, and load nothing from elsewhere', () => {
  const headers = securityHeaders({ mode: 'production', publicUrl: null, realtime: embedded })
  const policy = headers['Content-Security-Policy']
  expect(policy).toContain(`frame-ancestors 'none'`)
  expect(policy).toContain(`connect-src 'self';`)
  expect(policy).not.toContain('unsafe-eval')
  expect(policy).not.toMatch(/https?:/)
  expect(headers['X-Content-Type-Options']).toBe('nosniff')
  expect(headers).not.toHaveProperty('Strict-Transport-Security')
})

test('an external realtime service is let through, and nothing else', () => {
  const realtime = readRealtimeConfig(
    { PUSHER_APP_ID: '1', PUSHER_KEY: 'key', PUSHER_SECRET: 'secret', PUSHER_HOST: 'rt.example.org' },
    'server secret',
  )
  const headers = securityHeaders({ mode: 'production', publicUrl: 'https://a.example', realtime })
  expect(headers['Content-Security-Policy']).toContain(
    `connect-src 'self' ws://rt.example.org:443 wss://rt.example.org:443;`,
  )
  expect(headers['Strict-Transport-Security']).toBeDefined()
})
