import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { readRealtimeConfig } from '@/server/platform/realtime/config'
import { currentPublisher, setCurrentPublisher } from '@/server/platform/realtime/current-publisher'
import { createMemoryPublisher } from '@/server/platform/realtime/memory-publisher'
import { openRealtime } from '@/server/platform/realtime/open-realtime'
import { silentLog } from '@/tests/support/gateway'

test('by default the gateway in this process carries realtime', async () => {
  const config = readRealtimeConfig({}, 'server secret')
  const { publisher, gateway } = openRealtime(config, silentLog)
  expect(publisher.kind).toBe('embedded')
  expect(publisher.authorizeChannel('1.2', 'private-a').auth).toContain(`${config.browser.key}:`)
  expect(await publisher.occupiedChannels('')).toEqual([])
  await gateway?.close('test over')
})

test('a configured engine is reached over HTTP, and there is no gateway to attach', () => {
  const env = { PUSHER_APP_ID: '1', PUSHER_KEY: 'k', PUSHER_SECRET: 's', PUSHER_HOST: 'rt.example.org' }
  const { publisher, gateway } = openRealtime(readRealtimeConfig(env, ''), silentLog)
  expect(publisher.kind).toBe('pusher')
  expect(gateway).toBeNull()
})

test('the publisher of the process is found once it is set, and missed before', () => {
  expect(currentPublisher).toThrow('Realtime is not open')
  const publisher = createMemoryPublisher()
  setCurrentPublisher(publisher)
  expect(currentPublisher()).toBe(publisher)
})

test('a page of elsewhere has no socket here, unless this is an engine for other programs', async () => {
  const isOriginAllowed = ({ headers }: IncomingMessage) => headers.origin === undefined
  for (const [variables, code] of [
    [{}, 4009],
    [{ TRIADE_REALTIME_SERVER: 'on' }, null],
  ] as const) {
    const config = readRealtimeConfig(variables, 'server secret, long enough to be one')
    const { gateway } = openRealtime(config, silentLog, { isOriginAllowed })
    const server = createServer()
    gateway?.attach(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const path = `ws://127.0.0.1:${port}${config.browser.wsPath}/app/${config.browser.key}?protocol=7`
    const [text] = await once(new WebSocket(path, { origin: 'http://evil.example' }), 'message')
    const { event, data } = JSON.parse(String(text))
    if (code === null) expect(event).toBe('pusher:connection_established')
    else expect([event, data.code]).toEqual(['pusher:error', code])
    await gateway?.close('test over')
    server.closeAllConnections()
    server.close()
  }
})
