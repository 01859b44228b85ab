import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '@/db/client'
import { findBinaries } from '@/db/embedded/binaries'
import { prepareHome } from '@/db/embedded/home'
import { halt } from '@/db/embedded/launch'
import { readLockFile } from '@/db/embedded/lock-file'
import { isTransient, retryTransient } from '@/db/error'
import { startForTest, temporaryFolder } from '@/tests/support/embedded-folder'
import { quietLog } from '@/tests/support/quiet-log'

/** As often as it takes: a busy machine may need longer for a restart than a request would wait. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await retryTransient(work)
    } catch (error) {
      if (!isTransient(error)) throw error
    }
  }
}

it('keeps every acknowledged commit through kills of the server, and comes back by itself', async () => {
  const dataDir = join(await temporaryFolder(), 'pg')
  const log = quietLog()
  const database = await openDatabase({ embedded: { dataDir }, log })
  onTestFinished(() => database.close())
  expect(database.engine).toMatchObject({ kind: 'embedded', fsync: true })
  await database.pool.query('create table fact (id integer primary key)')

  const acknowledged: number[] = []
  let writing = true
  const writer = async (first: number) => {
    for (let id = first; writing; id += 4) {
      await insist(() => database.pool.query('insert into fact values ($1) on conflict do nothing', [id]))
      acknowledged.push(id)
    }
  }
  const writers = Promise.all([0, 1, 2, 3].map(writer))
  const killed: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const goal = acknowledged.length + 40
    await expect.poll(() => acknowledged.length, { interval: 5 }).toBeGreaterThan(goal)
    const { rows } = await insist(() =>
      database.pool.query<{ pid: number }>(
        `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::integer as pid`,
      ),
    )
    const pid = rows[0]?.pid ?? 0
    process.kill(pid, 'SIGKILL')
    killed.push(pid)
  }
  const goal = acknowledged.length + 40
  await expect.poll(() => acknowledged.length, { interval: 5 }).toBeGreaterThan(goal)
  writing = false
  await writers

  expect(new Set(killed).size).toBe(3)
  const { rows } = await database.pool.query<{ id: number }>('select id from fact')
  const stored = new Set(rows.map((row) => row.id))
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([])
  expect(log.messages).toContain('the database server went away: starting it again')
}, 120_000)

it('gives the server to a process that still needs it when its owner stops', async () => {
  const dataDir = join(await temporaryFolder(), 'pg')
  const owner = await startForTest({ dataDir })
  const other = await startForTest({ dataDir })
  const { pid } = owner
  await owner.stop()
  await expect.poll(() => other.owned).toBe(true)
  expect(other.pid).not.toBe(pid)
}, 120_000)

it('does not stop a server that was started after the one it stops', async () => {
  const dataDir = join(await temporaryFolder(), 'pg')
  const later = await startForTest({ dataDir })
  const home = await prepareHome(dataDir, quietLog())
  const binaries = await findBinaries(process.cwd(), home, quietLog())
  const earlier = later.pid + 1
  await halt(home, binaries, earlier)
  expect((await readLockFile(home))?.pid).toBe(later.pid)
}, 120_000)
