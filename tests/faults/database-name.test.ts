import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, onTestFinished, test } from 'vitest'
import { type AppServer, startApp } from '../support/app-server'
import { type OwnDatabase, startOwnDatabase } from '../support/own-database'
import { until } from '../support/until'
import { gather, startLoad } from './crowd'
import { luckOf } from './random'
import { report } from './report'
import { startTcpRelay, type TcpRelay } from './tcp-relay'
import { judge, type Verdict } from './verdict'

const name = 'db.triade.test'

let folder: string
let nameFile: string
let database: OwnDatabase
let relay: TcpRelay
let app: AppServer
const verdicts: Verdict[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triade-name-'))
  nameFile = join(folder, 'name')
  await writeFile(nameFile, '')
  database = await startOwnDatabase()
  relay = await startTcpRelay(database.url)
  const { pathname, username, password, searchParams } = new URL(database.url)
  const user = username || searchParams.get('user')
  app = await startApp({
    TRIADE_DEMO: '0',
    DATABASE_URL: `postgres://${user}:${password || 'none'}@${name}:${relay.port}${pathname}`,
    NODE_OPTIONS: `--import ${pathToFileURL('tests/faults/name-server.mjs').href}`,
    TEST_NAME: name,
    TEST_NAME_FILE: nameFile,
  })
})
afterAll(async () => {
  await app.stop()
  relay.stop()
  await database.remove()
  await rm(folder, { recursive: true })
  report('database whose name is gone and back', verdicts.length, verdicts)
})

test('the database goes away with its name, as a stopped container does: acts wait, and all arrive', async () => {
  const luck = luckOf(1)
  const crowd = await gather(app.url, () => ({ url: app.url }))
  onTestFinished(() => crowd.close())
  const load = startLoad(crowd, luck)
  await until('it is under way', () => load.pressedCount() >= 30)
  await rm(nameFile)
  await database.halt()
  const { supervisor } = crowd.seats
  await until('acts wait', () => supervisor.pendingCount() >= 200, 120_000)
  await writeFile(nameFile, '')
  await database.start()
  verdicts.push(await judge(crowd, load, app.url))
})
