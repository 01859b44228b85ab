import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { startApp } from '../support/app-server'
import { startOwnDatabase } from '../support/own-database'
import { until } from '../support/until'
import { gather, startLoad } from './crowd'
import { luckOf } from './random'
import { report } from './report'
import { seeds } from './size'
import { judge, type Verdict } from './verdict'

const run = promisify(execFile)

/** A small disk in memory; null where this machine does not allow the test to make one. */
async function mountSmallDisk(): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'triade-small-disk-'))
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'tmpfs', folder])
    return folder
  } catch {
    await rm(folder, { recursive: true })
    return null
  }
}

const disk = await mountSmallDisk()

test.skipIf(disk === null)(
  'the disk of the database is full for a while: acts wait, and all arrive once there is room',
  async () => {
    const folder = disk ?? ''
    onTestFinished(async () => {
      await run('umount', ['-l', folder])
      await rm(folder, { recursive: true, force: true })
    })
    const database = await startOwnDatabase(folder)
    onTestFinished(() => database.halt())
    const app = await startApp({ TRIADE_DEMO: '0', DATABASE_URL: database.url })
    onTestFinished(() => app.stop())
    const verdicts: Verdict[] = []
    for (const seed of seeds(1, 3)) {
      const luck = luckOf(seed)
      const crowd = await gather(app.url, () => ({ url: app.url }))
      const load = startLoad(crowd, luck)
      await until('it is under way', () => load.pressedCount() >= 30)
      await fill(folder)
      const { supervisor } = crowd.seats
      await until('acts wait', () => supervisor.pendingCount() >= 40, 120_000)
      const full = await fetch(`${app.url}/api/ready`)
      expect([full.status, await full.json()]).toMatchObject([
        503,
        { ready: false, database: { disk: 'full' } },
      ])
      await rm(join(folder, 'filler'))
      await until('it is ready again', async () => (await fetch(`${app.url}/api/ready`)).ok)
      verdicts.push(await judge(crowd, load, app.url))
      crowd.close()
    }
    report('disk of the database full', verdicts.length, verdicts)
    expect(verdicts.length).toBeGreaterThan(0)
  },
)

async function fill(folder: string): Promise<void> {
  await run('dd', ['if=/dev/zero', `of=${join(folder, 'filler')}`, 'bs=64k']).catch(() => undefined)
}
