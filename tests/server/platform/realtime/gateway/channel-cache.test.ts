import { expect, test } from 'vitest'
import { createChannelCache } from '@/server/platform/realtime/gateway/channel-cache'

function open(maxChannels = 2) {
  const clock = { now: 0 }
  const cache = createChannelCache({ ttlMs: 1_000, maxChannels, now: () => clock.now })
  return { clock, cache }
}

test('the last event of a channel is given until its time is over', () => {
  const { clock, cache } = open()
  cache.remember('cache-a', 'mark', '1')
  cache.remember('cache-a', 'mark', '2')
  clock.now = 400
  expect(cache.recall('cache-a')).toEqual({ event: 'mark', data: '2', ttlMs: 600 })
  clock.now = 1_000
  expect(cache.recall('cache-a')).toBeNull()
  expect(cache.size).toBe(0)
})

test('beyond so many channels the one published to longest ago is forgotten', () => {
  const { cache } = open()
  cache.remember('cache-a', 'mark', '1')
  cache.remember('cache-b', 'mark', '1')
  cache.remember('cache-a', 'mark', '2')
  cache.remember('cache-c', 'mark', '1')
  expect(['cache-a', 'cache-b', 'cache-c'].map((name) => cache.recall(name)?.data)).toEqual([
    '2',
    undefined,
    '1',
  ])
})
