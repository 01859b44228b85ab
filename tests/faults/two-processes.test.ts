import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type AppServer, startApp } from '../support/app-server'
import { type OwnDatabase, startOwnDatabase } from '../support/own-database'
import { until } from '../support/until'
import { gather, startLoad } from './crowd'
import { noHarm, startHostileProxy } from './hostile-proxy'
import { luckOf } from './random'
import { report } from './report'
import { seeds, times } from './size'
import { judge, type Verdict } from './verdict'

const env = { TRIADE_DEMO: '0', TRIADE_SECRET: 'one secret for both of the processes' }

let database: OwnDatabase
let one: AppServer
let other: AppServer
const verdicts: Record<string, Verdict[]> = {}
beforeAll(async () => {
  database = await startOwnDatabase()
  one = await startApp({ ...env, DATABASE_URL: database.url })
  other = await startApp({ ...env, DATABASE_URL: database.url })
})
afterAll(async () => {
  await one.stop()
  await other.stop()
  await database.remove()
  for (const [fault, all] of Object.entries(verdicts)) report(fault, all.length, all)
})

function note(fault: string, verdict: Verdict) {
  verdicts[fault] = [...(verdicts[fault] ?? []), verdict]
}

test.each(seeds(1, 5))(
  'seats spread over two processes follow each other, and see who is there (seed %i)',
  async (seed) => {
    const luck = luckOf(seed)
    const crowd = await gather(one.url, (seat) => ({
      url: seat === 'supervisor' || seat === 'advisor' ? one.url : other.url,
    }))
    onTestFinished(() => crowd.close())
    await until('everybody is seen by all', () =>
      Object.values(crowd.seats).every((seat) => seat.present().size === 4),
    )
    const load = startLoad(crowd, luck)
    await until('enough was done', () => load.pressedCount() >= times(80, 300), 120_000)
    note('two processes, nothing wrong', await judge(crowd, load, other.url))
  },
)

test.each(seeds(1, 10))(
  'one of two processes is killed: its seats go on at the other (seed %i)',
  async (seed) => {
    const luck = luckOf(seed)
    let up = [one.url, other.url]
    const front = await startHostileProxy(() => up, luck)
    onTestFinished(() => front.stop())
    const crowd = await gather(one.url, () => ({ url: front.url }))
    onTestFinished(() => crowd.close())
    const load = startLoad(crowd, luck)
    await until('it is under way', () => load.pressedCount() >= luck.between(30, 80))
    await one.kill()
    up = [other.url]
    const { applied } = crowd.seats.advisor.log()
    await until('facts arrive again', () => crowd.seats.advisor.log().applied > applied + 20, 60_000)
    note('one of two processes killed', await judge(crowd, load, other.url))
    await until('everybody is seen by all', () =>
      Object.values(crowd.seats).every((seat) => seat.present().size === 4),
    )
    await one.start()
  },
)

test.each(seeds(1, 5))(
  'two processes behind a bad network, and PostgreSQL killed (seed %i)',
  async (seed) => {
    const luck = luckOf(seed)
    const proxy = await startHostileProxy(() => [one.url, other.url], luck)
    onTestFinished(() => proxy.stop())
    const crowd = await gather(one.url, () => ({ url: proxy.url }))
    onTestFinished(() => crowd.close())
    proxy.harm = { drop: 0.05, duplicate: 0.1, delay: 0.2, reorder: 0.1, cut: 0.01, longestMs: 200 }
    const load = startLoad(crowd, luck)
    await until('it is under way', () => load.pressedCount() >= 40)
    process.kill(database.pid, 'SIGKILL')
    await until('enough was done', () => load.pressedCount() >= times(100, 300), 120_000)
    proxy.harm = noHarm
    note('two processes, bad network, PostgreSQL killed', await judge(crowd, load, one.url))
    expect(proxy.done.drop).toBeGreaterThan(0)
  },
)
