import { afterAll, beforeAll, onTestFinished, test } from 'vitest'
import { type AppServer, startApp } from '../support/app-server'
import { type OwnDatabase, startOwnDatabase } from '../support/own-database'
import { until } from '../support/until'
import { gather, startLoad } from './crowd'
import { luckOf } from './random'
import { report } from './report'
import { seeds } from './size'
import { judge, type Verdict } from './verdict'

let database: OwnDatabase
let app: AppServer
const verdicts: Verdict[] = []
beforeAll(async () => {
  database = await startOwnDatabase()
  app = await startApp({ TRIADE_DEMO: '0', DATABASE_URL: database.url })
})
afterAll(async () => {
  await app.stop()
  await database.remove()
  report('database down and back', verdicts.length, verdicts)
})

test.each(seeds(1, 5))(
  'the database goes down and comes back: acts wait meanwhile, and all arrive (seed %i)',
  async (seed) => {
    const luck = luckOf(seed)
    const crowd = await gather(app.url, () => ({ url: app.url }))
    onTestFinished(() => crowd.close())
    const load = startLoad(crowd, luck)
    await until('it is under way', () => load.pressedCount() >= 30)
    await database.halt()
    const { supervisor } = crowd.seats
    await until('acts wait', () => supervisor.pendingCount() >= 40, 60_000)
    await until('the seat knows that it does not follow', () => supervisor.status() !== 'live', 60_000)
    await database.start()
    verdicts.push(await judge(crowd, load, app.url))
  },
)
