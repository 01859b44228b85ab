import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, onTestFinished, test } from 'vitest'
import { type AppServer, startApp } from '../support/app-server'
import { type OwnDatabase, startOwnDatabase } from '../support/own-database'
import { until } from '../support/until'
import { gather, startLoad } from './crowd'
import { luckOf } from './random'
import { report } from './report'
import { seeds, times } from './size'
import { judge, type Verdict } from './verdict'

/** Longer than the server waits for its database and a page for its server, so that each gives up at least once. */
const silentMs = times(25_000, 60_000)

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
  report('database silent, then back', verdicts.length, verdicts)
})

test.skipIf(process.platform === 'win32').each(seeds(1, 3))(
  'the database freezes without closing anything, and thaws: acts wait, and all arrive (seed %i)',
  async (seed) => {
    const luck = luckOf(seed)
    const crowd = await gather(app.url, () => ({ url: app.url }))
    onTestFinished(() => crowd.close())
    const load = startLoad(crowd, luck)
    await until('it is under way', () => load.pressedCount() >= 30)
    const frozen = processesOf(database.pid)
    const frozenAt = Date.now()
    signal(frozen, 'SIGSTOP')
    try {
      const { supervisor } = crowd.seats
      await until('the server gives up waiting', () => isUnready(app.url), 30_000)
      await until('acts wait', () => supervisor.pendingCount() >= 40, 60_000)
      await until('it has been silent for long', () => Date.now() - frozenAt >= silentMs, silentMs)
    } finally {
      signal(frozen, 'SIGCONT')
    }
    verdicts.push(await judge(crowd, load, app.url))
  },
)

async function isUnready(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/ready`, { signal: AbortSignal.timeout(20_000) }).catch(() => null)
  return answer !== null && answer.status === 503
}

/** A server and its children, one of which serves each connection. */
function processesOf(pid: number): number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  const children = rows
    .map((row) => row.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
  return [pid, ...children.map(([child = 0]) => child)]
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) process.kill(pid, name)
}
