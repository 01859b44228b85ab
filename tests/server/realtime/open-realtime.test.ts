import { expect, test } from 'vitest'
import { readRealtimeConfig } from '@/server/realtime/config'
import { currentPublisher, setCurrentPublisher } from '@/server/realtime/current-publisher'
import { createMemoryPublisher } from '@/server/realtime/memory-publisher'
import { openRealtime } from '@/server/realtime/open-realtime'
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
