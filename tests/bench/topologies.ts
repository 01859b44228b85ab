import { startApp } from '../support/app-server'
import { startOwnDatabase } from '../support/own-database'
import { isRedisInstalled, startRedis } from '../support/redis'
import { isSoketiInstalled, SOKETI_APP, startSoketi } from '../support/soketi'
import type { Floor } from './floor'
import { manySessions } from './many-sessions'
import type { Watched } from './process-use'
import type { Row } from './row'

const together = {
  LOG_LEVEL: 'error',
  TRIADE_DEMO: '0',
  TRIADE_SECRET: 'one secret for both of the processes',
}

/** Two app processes on one PostgreSQL, which wake each other up. */
export async function onTwoProcesses(floor: Floor, count: number): Promise<Row[]> {
  return onTwo(floor, count, ', two processes', [{}, {}])
}

/** Two app processes, each with a soketi node of its own; the nodes are one engine over Redis. */
export async function onTwoNodes(floor: Floor, count: number): Promise<Row[]> {
  if (!isSoketiInstalled() || !isRedisInstalled()) {
    console.log('  left out: needs redis-server, and npm ci --prefix tests/engines/soketi')
    return []
  }
  const redis = await startRedis()
  const nodes = [await startSoketi({ redisPort: redis.port }), await startSoketi({ redisPort: redis.port })]
  const env = nodes.map(({ port }) => ({
    PUSHER_APP_ID: SOKETI_APP.appId,
    PUSHER_KEY: SOKETI_APP.key,
    PUSHER_SECRET: SOKETI_APP.secret,
    PUSHER_HOST: '127.0.0.1',
    PUSHER_PORT: String(port),
    PUSHER_USE_TLS: 'false',
  }))
  try {
    return await onTwo(floor, count, ', two processes, two soketi nodes', env, [
      ...nodes.map(({ pid }) => ({ name: 'node', pid })),
      { name: 'redis', pid: redis.pid },
    ])
  } finally {
    await Promise.all([...nodes, redis].map((engine) => engine.stop()))
  }
}

async function onTwo(
  floor: Floor,
  count: number,
  where: string,
  [oneEnv = {}, otherEnv = {}]: Record<string, string>[],
  engines: readonly Watched[] = [],
): Promise<Row[]> {
  const database = await startOwnDatabase()
  const env = { ...together, DATABASE_URL: database.url }
  const one = await startApp({ ...env, ...oneEnv })
  const other = await startApp({ ...env, ...otherEnv })
  try {
    return await manySessions([one, other], floor, count, where, engines)
  } finally {
    await Promise.all([one.stop(), other.stop()])
    await database.remove()
  }
}
