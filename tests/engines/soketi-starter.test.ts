import Pusher from 'pusher'
import PusherClient from 'pusher-js'
import { expect, test } from 'vitest'
import { next } from '@/tests/support/gateway'
import { isRedisInstalled, startRedis } from '@/tests/support/redis'
import { isSoketiInstalled, SOKETI_APP, startSoketi } from '@/tests/support/soketi'

const isReady = isSoketiInstalled() && isRedisInstalled()
const mustRun = process.env.CI === 'true'

test.skipIf(!isReady && !mustRun)('two nodes over one Redis are one engine', async () => {
  const redis = await startRedis()
  const [first, second] = await Promise.all([
    startSoketi({ redisPort: redis.port }),
    startSoketi({ redisPort: redis.port }),
  ])
  const client = new PusherClient(SOKETI_APP.key, {
    cluster: '',
    wsHost: '127.0.0.1',
    wsPort: first.port,
    forceTLS: false,
    enabledTransports: ['ws'],
  })
  const channel = client.subscribe('news')
  await next(channel, 'pusher:subscription_succeeded')
  const heard = next(channel, 'mark')
  const other = new Pusher({ ...SOKETI_APP, host: '127.0.0.1', port: String(second.port), useTLS: false })
  await other.trigger('news', 'mark', { seq: 1 })
  expect(await heard).toEqual({ seq: 1 })
  client.disconnect()
  await Promise.all([first.stop(), second.stop()])
  await redis.stop()
})
