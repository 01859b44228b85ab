import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { limitVariable, readEmbedded } from '@/server/platform/realtime/embedded-config'
import { DEFAULT_LIMITS } from '@/server/platform/realtime/gateway/limits'

const read = (env: Record<string, string> = {}) => readEmbedded(env, 'server secret')

describe('the embedded gateway without configuration', () => {
  test('serves this product only and has the documented limits', () => {
    expect(read()).toMatchObject({ isServer: false, limits: DEFAULT_LIMITS, path: '/rt' })
  })

  test('empty variables count as unset', () => {
    const empty = {
      TRIADE_REALTIME_SERVER: ' ',
      TRIADE_REALTIME_KEY: '',
      TRIADE_REALTIME_MAX_FRAME_BYTES: '',
    }
    expect(read(empty)).toEqual(read())
  })
})

describe('limits', () => {
  test('each one has a variable, and each variable is in the guide for operators with its default', () => {
    const guide = readFileSync(new URL('../../../../docs/operating.md', import.meta.url), 'utf8')
    for (const [limit, value] of Object.entries(DEFAULT_LIMITS)) {
      const given = Number.isFinite(value) ? value.toLocaleString('en') : 'none'
      expect(guide).toContain(`| \`${limitVariable(limit)}\` | ${given} |`)
    }
  })

  test('a limit is taken as given', () => {
    const { limits } = read({ TRIADE_REALTIME_MAX_CONNECTIONS: '50', TRIADE_REALTIME_CONNECTION_QUOTA: '40' })
    expect(limits).toEqual({ ...DEFAULT_LIMITS, maxConnections: 50, connectionQuota: 40 })
  })

  test.each(['0', '-1', '1.5', 'many', '1e3', '9999999999'])('%s is no limit', (value) => {
    const wrong = () => read({ TRIADE_REALTIME_MAX_CONNECTIONS: value })
    expect(wrong).toThrow('TRIADE_REALTIME_MAX_CONNECTIONS is wrong: it must be a whole number from 1.')
  })

  test('only what may be never may be zero', () => {
    expect(read({ TRIADE_REALTIME_IDLE_LIMIT_MS: '0' }).limits.idleLimitMs).toBe(0)
  })
})

describe('serving other programs', () => {
  test('key and secret can be fixed, together', () => {
    const given = { TRIADE_REALTIME_KEY: 'a-key', TRIADE_REALTIME_SECRET: 's'.repeat(32) }
    expect(read(given)).toMatchObject({ key: 'a-key', secret: 's'.repeat(32) })
    expect(() => read({ TRIADE_REALTIME_KEY: 'a-key' })).toThrow('TRIADE_REALTIME_SECRET is wrong')
    expect(() => read({ TRIADE_REALTIME_SECRET: 's'.repeat(32) })).toThrow('TRIADE_REALTIME_KEY is wrong')
  })

  test('a short secret is refused, without being repeated', () => {
    const short = () => read({ TRIADE_REALTIME_KEY: 'a-key', TRIADE_REALTIME_SECRET: 'guessable' })
    expect(short).toThrow(/^TRIADE_REALTIME_SECRET is wrong: it must be at least 32 characters/)
    expect(short).not.toThrow(/guessable/)
  })

  test('an address for webhooks stops the start: none are sent', () => {
    const hooked = () => read({ TRIADE_REALTIME_WEBHOOK_URL: 'https://example.org/hook' })
    expect(hooked).toThrow('TRIADE_REALTIME_WEBHOOK_URL is set, but webhooks are no longer sent')
  })

  test('it is on or off', () => {
    expect(read({ TRIADE_REALTIME_SERVER: 'on' }).isServer).toBe(true)
    expect(() => read({ TRIADE_REALTIME_SERVER: 'maybe' })).toThrow('must be on or off')
  })
})
