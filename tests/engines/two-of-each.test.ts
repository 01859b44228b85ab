import { afterAll, beforeAll, onTestFinished, test } from 'vitest'
import { type Crowd, gather, startLoad } from '@/tests/faults/crowd'
import { type HostileProxy, startHostileProxy } from '@/tests/faults/hostile-proxy'
import { luckOf } from '@/tests/faults/random'
import { judge } from '@/tests/faults/verdict'
import { type AppServer, startApp } from '@/tests/support/app-server'
import { type OwnDatabase, startOwnDatabase } from '@/tests/support/own-database'
import { isRedisInstalled, type Redis, startRedis } from '@/tests/support/redis'
import { isSoketiInstalled, SOKETI_APP, type Soketi, startSoketi } from '@/tests/support/soketi'
import { until } from '@/tests/support/until'

const canRun = (isSoketiInstalled() && isRedisInstalled()) || process.env.CI === 'true'
const luck = luckOf(20)

let database: OwnDatabase
let redis: Redis
let nodes: [Soketi, Soketi]
let apps: [AppServer, AppServer]
/** The nodes that answer, and a balancer in front of them. */
let upNodes: string[]
let engines: HostileProxy
beforeAll(async () => {
  if (!canRun) return
  database = await startOwnDatabase()
  redis = await startRedis()
  nodes = [await startSoketi({ redisPort: redis.port }), await startSoketi({ redisPort: redis.port })]
  upNodes = nodes.map((node) => url(node.port))
  engines = await startHostileProxy(() => upNodes, luck)
  apps = [await startOne(), await startOne()]
}, 120_000)
afterAll(async () => {
  if (!canRun) return
  await Promise.all(apps.map((app) => app.stop()))
  await engines.stop()
  await Promise.all(nodes.map((node) => node.stop()))
  await redis.stop()
  await database.remove()
})

/** An application that publishes through the balancer of the nodes. */
function startOne(): Promise<AppServer> {
  return startApp({
    TRIADE_DEMO: '0',
    TRIADE_SECRET: 'one secret for both of the processes',
    DATABASE_URL: database.url,
    PUSHER_APP_ID: SOKETI_APP.appId,
    PUSHER_KEY: SOKETI_APP.key,
    PUSHER_SECRET: SOKETI_APP.secret,
    PUSHER_HOST: '127.0.0.1',
    PUSHER_PORT: String(engines.port),
    PUSHER_USE_TLS: 'false',
  })
}

const url = (port: number) => `http://127.0.0.1:${port}`
const atEngine = (socketPort: number) => ({ key: SOKETI_APP.key, socketPort, socketPath: '' })

/** Each client's requests and sockets go to both applications and both nodes in turn. */
async function gatherBehindBalancers() {
  const up = { apps: apps.map((app) => app.url) }
  const front = await startHostileProxy(() => up.apps, luck)
  onTestFinished(() => front.stop())
  const crowd = await gather(apps[0].url, () => ({ url: front.url, ...atEngine(engines.port) }))
  onTestFinished(() => crowd.close())
  return { up, crowd }
}

const everybodySeesAll = ({ seats }: Crowd) =>
  until('everybody is seen by all', () => Object.values(seats).every((seat) => seat.present().size === 4))

async function goOn({ seats }: Crowd, facts = 30) {
  const { applied } = seats.advisor.log()
  await until('facts arrive', () => seats.advisor.log().applied >= applied + facts, 60_000)
}

test.skipIf(!canRun)(
  'seats spread over two applications and two nodes: one log, the same for every seat',
  async () => {
    const crowd = await gather(apps[0].url, (seat) => {
      const side = seat === 'supervisor' || seat === 'advisor' ? 0 : 1
      return { url: apps[side].url, ...atEngine(nodes[side].port) }
    })
    onTestFinished(() => crowd.close())
    await everybodySeesAll(crowd)
    const load = startLoad(crowd, luck)
    await goOn(crowd, 100)
    await judge(crowd, load, apps[1].url)
  },
  120_000,
)

test.skipIf(!canRun)(
  'one of two applications is killed: nothing acknowledged is lost, every seat goes on at the other',
  async () => {
    const { up, crowd } = await gatherBehindBalancers()
    const load = startLoad(crowd, luck)
    await goOn(crowd)
    await apps[0].kill()
    up.apps = [apps[1].url]
    await goOn(crowd)
    await judge(crowd, load, apps[1].url)
    await apps[0].start()
  },
  180_000,
)

test.skipIf(!canRun)(
  'one of two nodes is killed: its sockets come back at the other, and every seat is whole',
  async () => {
    const { crowd } = await gatherBehindBalancers()
    const load = startLoad(crowd, luck)
    await goOn(crowd)
    await nodes[0].kill()
    upNodes = [url(nodes[1].port)]
    await goOn(crowd)
    await judge(crowd, load, apps[0].url)
    upNodes = nodes.map((node) => url(node.port))
    nodes[0] = await startSoketi({ port: nodes[0].port, redisPort: redis.port })
  },
  180_000,
)
