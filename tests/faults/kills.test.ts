import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type AppServer, startApp } from '../support/app-server'
import { postmasterPid } from '../support/postmaster'
import { until } from '../support/until'
import { gather, startLoad } from './crowd'
import { luckOf } from './random'
import { report } from './report'
import { seeds, times } from './size'
import { judge } from './verdict'

let app: AppServer
let folder: string
beforeAll(async () => {
  // Where PostgreSQL's own account may go, it stays in the folder it was given.
  folder = await mkdtemp(join(tmpdir(), 'triade-kills-'))
  await chmod(folder, 0o755)
  app = await startApp({ TRIADE_DEMO: '0', TRIADE_DATA_DIR: folder })
})
afterAll(async () => {
  await app.stop()
  await rm(folder, { recursive: true, force: true })
})

test.each(seeds(1, 1))(
  'kill -9 of the application and of PostgreSQL at random moments under load (seed %i)',
  async (seed) => {
    const luck = luckOf(seed)
    const crowd = await gather(app.url, () => ({ url: app.url }))
    onTestFinished(() => crowd.close())
    const load = startLoad(crowd, luck)
    const kills = times(2, 30)
    const done = { application: 0, database: 0 }
    const recoveries: number[] = []
    for (let kill = 0; kill < kills; kill += 1) {
      const moment = load.pressedCount() + luck.between(5, 25)
      await until('work goes on', () => load.pressedCount() >= moment)
      const isDatabase = kill % 2 === 0 ? luck.chance(0.5) : done.application > done.database
      done[isDatabase ? 'database' : 'application'] += 1
      const began = performance.now()
      if (isDatabase) process.kill(await postmasterPid(folder), 'SIGKILL')
      else {
        await app.kill()
        await app.start()
      }
      const head = crowd.seats.advisor.log().applied
      await until('facts arrive again', () => crowd.seats.advisor.log().applied > head + 3, 60_000)
      recoveries.push(Math.round(performance.now() - began))
    }
    const verdict = await judge(crowd, load, app.url)
    expect(done.application + done.database).toBe(kills)
    report('kill -9 of app or PostgreSQL', kills, [{ ...verdict, recoveryMs: Math.max(...recoveries) }])
  },
  900_000,
)
