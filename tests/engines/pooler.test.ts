import { afterAll, beforeAll, onTestFinished, test } from 'vitest'
import { gather, startLoad } from '@/tests/faults/crowd'
import { luckOf } from '@/tests/faults/random'
import { judge } from '@/tests/faults/verdict'
import { startApp } from '@/tests/support/app-server'
import type { EngineProcess } from '@/tests/support/engine-process'
import { type OwnDatabase, startOwnDatabase } from '@/tests/support/own-database'
import { isPgBouncerInstalled, startPgBouncer } from '@/tests/support/pgbouncer'
import { until } from '@/tests/support/until'

const canRun = isPgBouncerInstalled() || process.env.CI === 'true'
const luck = luckOf(21)

let database: OwnDatabase
let pooler: EngineProcess & { readonly url: string }
beforeAll(async () => {
  if (!canRun) return
  database = await startOwnDatabase()
  pooler = await startPgBouncer(database.url)
})
afterAll(async () => {
  if (!canRun) return
  await pooler.stop()
  await database.remove()
})

const ways: [string, () => Record<string, string>][] = [
  ['without wake-ups', () => ({ TRIADE_WAKE_UPS: 'off' })],
  ['woken over a direct connection', () => ({ DATABASE_DIRECT_URL: database.url })],
]

test.skipIf(!canRun).each(ways)(
  'two applications behind PgBouncer in transaction mode, %s: one log, the same for every seat',
  async (_name, env) => {
    const common = { TRIADE_DEMO: '0', TRIADE_SECRET: 'one secret for both of the processes', ...env() }
    const start = () => startApp({ ...common, DATABASE_URL: pooler.url })
    const [one, other] = await Promise.all([start(), start()])
    onTestFinished(() => one.stop())
    onTestFinished(() => other.stop())
    const crowd = await gather(one.url, (seat) => ({
      url: seat === 'supervisor' || seat === 'advisor' ? one.url : other.url,
    }))
    onTestFinished(() => crowd.close())
    await until('everybody is seen by all', () =>
      Object.values(crowd.seats).every((seat) => seat.present().size === 4),
    )
    const load = startLoad(crowd, luck)
    await until('enough was done', () => crowd.seats.beneficiary.log().applied >= 100, 150_000)
    await judge(crowd, load, other.url)
  },
  300_000,
)
