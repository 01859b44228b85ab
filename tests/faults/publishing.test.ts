import { afterAll, beforeAll, onTestFinished, test } from 'vitest'
import { type AppServer, startApp } from '../support/app-server'
import { TEST_APP } from '../support/gateway'
import { type PusherEngine, startPusherEngine } from '../support/pusher-engine'
import { until } from '../support/until'
import { gather, startLoad } from './crowd'
import { luckOf } from './random'
import { report } from './report'
import { times } from './size'
import { judge, type Verdict } from './verdict'

let engine: PusherEngine
let app: AppServer
const verdicts: Verdict[] = []
beforeAll(async () => {
  engine = await startPusherEngine()
  app = await startApp({ TRIADE_DEMO: '0', ...engine.env })
})
afterAll(async () => {
  await app.stop()
  await engine.stop()
  report('publishing fails, sockets stay', verdicts.length, verdicts)
})

// At full size a minute and more of work, at about 24 acts a second.
const asLong = times(100, 1_500)

test.each(['with an error', 'never'] as const)(
  'the engine answers %s: the session goes on, at worst slower',
  async (how) => {
    const luck = luckOf(how.length)
    const crowd = await gather(app.url, () => ({
      url: app.url,
      key: TEST_APP.key,
      socketPort: engine.port,
      socketPath: '',
    }))
    onTestFinished(() => crowd.close())
    const load = startLoad(crowd, luck)
    await until('facts arrive by the engine', () => crowd.seats.advisor.log().applied >= 20)
    engine.answer = how
    const { supervisor } = crowd.seats
    const [begun, answered] = [load.pressedCount(), supervisor.acknowledged.size]
    const { applied } = crowd.seats.advisor.log()
    await until(
      'a seat that does nothing itself still follows',
      () => crowd.seats.advisor.log().applied > applied + 50,
      60_000,
    )
    await until('it has lasted', () => load.pressedCount() >= begun + asLong, 150_000)
    await until('acts are answered all the while', () => supervisor.acknowledged.size >= answered + 20)
    engine.answer = 'well'
    verdicts.push(await judge(crowd, load, app.url))
  },
)
