import { describe, expect, test } from 'vitest'
import { readRealtimeConfig } from '@/server/platform/realtime/config'

const credentials = { PUSHER_APP_ID: '42', PUSHER_KEY: 'app-key', PUSHER_SECRET: 'very-secret' }
const browserAsPage = {
  cluster: '',
  wsHost: null,
  wsPort: null,
  wssPort: null,
  wsPath: '/rt',
  forceTLS: null,
}

describe('without PUSHER_ variables', () => {
  test('the embedded gateway runs, and the browser connects where the page comes from', () => {
    const config = readRealtimeConfig({ PUSHER_KEY: '', PUSHER_HOST: ' ' }, 'server secret')
    expect(config).toMatchObject({ kind: 'embedded', appId: '1', path: '/rt', browser: browserAsPage })
  })

  test('key and secret follow from the server secret alone, and the key does not give the secret away', () => {
    const [one, again, other] = ['a', 'a', 'b'].map((secret) => readRealtimeConfig({}, secret))
    expect(one).toEqual(again)
    expect(one?.browser.key).not.toBe(other?.browser.key)
    if (one?.kind !== 'embedded') throw new Error('expected the embedded gateway')
    expect(one.key).toBe(one.browser.key)
    expect(one.secret).not.toContain(one.key)
    expect(JSON.stringify(one.browser)).not.toContain(one.secret)
  })

  test('no server secret stops the start', () => {
    expect(() => readRealtimeConfig({}, '')).toThrow('needs a server secret')
  })
})

describe('with PUSHER_ variables', () => {
  test('a host of our own is reached over TLS unless said otherwise', () => {
    expect(readRealtimeConfig({ ...credentials, PUSHER_HOST: 'rt.example.org' }, '')).toEqual({
      kind: 'pusher',
      engine: {
        appId: '42',
        key: 'app-key',
        secret: 'very-secret',
        host: 'rt.example.org',
        port: 443,
        useTLS: true,
      },
      browser: {
        key: 'app-key',
        cluster: '',
        wsHost: 'rt.example.org',
        wsPort: 443,
        wssPort: 443,
        wsPath: '',
        forceTLS: true,
      },
    })
  })

  test('port and TLS are taken as given', () => {
    const env = { ...credentials, PUSHER_HOST: '127.0.0.1', PUSHER_PORT: '6001', PUSHER_USE_TLS: 'false' }
    expect(readRealtimeConfig(env, '')).toMatchObject({
      engine: { port: 6001, useTLS: false },
      browser: { wsPort: 6001, forceTLS: false },
    })
  })

  test('the server may reach the engine by a way of its own', () => {
    const env = { ...credentials, PUSHER_HOST: 'rt.example.org', PUSHER_API_URL: 'http://soketi:6001' }
    expect(readRealtimeConfig(env, '')).toMatchObject({
      engine: { host: 'soketi', port: 6001, useTLS: false },
      browser: { wsHost: 'rt.example.org', wssPort: 443, forceTLS: true },
    })
  })

  test('a cluster name leads to the hosts of Pusher Channels', () => {
    expect(readRealtimeConfig({ ...credentials, PUSHER_CLUSTER: 'eu' }, '')).toMatchObject({
      engine: { host: 'api-eu.pusher.com', port: 443, useTLS: true },
      browser: { cluster: 'eu', wsHost: 'ws-eu.pusher.com', wssPort: 443, wsPath: '' },
    })
  })

  const host = { PUSHER_HOST: 'rt.example.org' }
  test.each<[string, Record<string, string | undefined>]>([
    ['PUSHER_APP_ID', { ...credentials, ...host, PUSHER_APP_ID: undefined }],
    ['PUSHER_APP_ID', { ...credentials, ...host, PUSHER_APP_ID: 'my-app' }],
    ['PUSHER_APP_ID', { PUSHER_PORT: '6001' }],
    ['PUSHER_KEY', { ...credentials, ...host, PUSHER_KEY: undefined }],
    ['PUSHER_KEY', { ...credentials, ...host, PUSHER_KEY: 'a/b' }],
    ['PUSHER_SECRET', { ...credentials, ...host, PUSHER_SECRET: '' }],
    ['PUSHER_SECRET', { ...credentials, ...host, PUSHER_SECRET: 'very secret' }],
    ['PUSHER_HOST', credentials],
    ['PUSHER_HOST', { ...credentials, PUSHER_HOST: 'https://rt.example.org' }],
    ['PUSHER_CLUSTER', { ...credentials, ...host, PUSHER_CLUSTER: 'eu' }],
    ['PUSHER_CLUSTER', { ...credentials, PUSHER_CLUSTER: 'EU west' }],
    ['PUSHER_PORT', { ...credentials, ...host, PUSHER_PORT: '0' }],
    ['PUSHER_PORT', { ...credentials, ...host, PUSHER_PORT: '70000' }],
    ['PUSHER_PORT', { ...credentials, ...host, PUSHER_PORT: '6001x' }],
    ['PUSHER_PORT', { ...credentials, PUSHER_CLUSTER: 'eu', PUSHER_PORT: '6001' }],
    ['PUSHER_USE_TLS', { ...credentials, ...host, PUSHER_USE_TLS: 'perhaps' }],
    ['PUSHER_API_URL', { ...credentials, ...host, PUSHER_API_URL: 'soketi:6001' }],
    ['PUSHER_API_URL', { ...credentials, ...host, PUSHER_API_URL: 'http://soketi/api' }],
    ['PUSHER_API_URL', { ...credentials, PUSHER_CLUSTER: 'eu', PUSHER_API_URL: 'http://soketi:6001' }],
    ['PUSHER_APP_ID', { PUSHER_API_URL: 'http://soketi:6001' }],
  ])('a wrong or missing %s stops the start with one sentence that names it (%j)', (name, env) => {
    let message = ''
    try {
      readRealtimeConfig(env, 'server secret')
    } catch (error) {
      message = error instanceof Error ? error.message : ''
    }
    expect(message).toContain(name)
    expect(message).toMatch(/^[^\n]+\.$/)
    expect(message).not.toMatch(/very.secret/)
  })
})
