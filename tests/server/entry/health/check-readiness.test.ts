import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkReadiness } from '@/server/entry/health/check-readiness'
import type { Runtime } from '@/server/entry/runtime'
import { createTestDatabase, type TestDatabase } from '../../../support/database'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.close())

/** The database as it answers, but for statements that fail as on a full disk where their words are among `refused`. */
function runtimeOn(refused: string | null = null) {
  const query = vi.fn((statement: string) =>
    refused !== null && statement.includes(refused)
      ? Promise.reject(
          Object.assign(new Error('could not write: No space left on device'), { code: '53100' }),
        )
      : database.pool.query(statement),
  )
  const { engine } = database
  const runtime = {
    database: { engine, pool: { query } },
    publisher: { kind: 'memory' },
    env: { isDemoOn: false },
  }
  return { runtime: runtime as unknown as Runtime, query }
}

test('a server whose database has room is ready', async () => {
  const { runtime } = runtimeOn()
  expect(await checkReadiness(runtime)).toMatchObject({
    ready: true,
    database: { reachable: true, disk: 'free' },
  })
})

test('a server whose database has no room is not ready, and says why', async () => {
  const { runtime } = runtimeOn('repeat')
  expect(await checkReadiness(runtime)).toMatchObject({
    ready: false,
    database: { reachable: true, migrated: true, disk: 'full' },
  })
})

test('the disk is not looked at for each of many who ask, and looking leaves nothing behind', async () => {
  const { runtime, query } = runtimeOn()
  await Promise.all(Array.from({ length: 20 }, () => checkReadiness(runtime)))
  expect(query.mock.calls.filter(([statement]) => statement.includes('repeat'))).toHaveLength(1)
  expect((await database.pool.query('show work_mem')).rows).not.toEqual([{ work_mem: '64kB' }])
})

test('the look writes a file beside the tables, where a full disk shows', async () => {
  const written = async () => {
    await database.pool.query('select pg_stat_force_next_flush()').catch(() => undefined)
    const { rows } = await database.pool.query(
      'select temp_bytes::float8 as bytes from pg_stat_database where datname = current_database()',
    )
    return Number(rows[0].bytes)
  }
  const before = await written()
  await checkReadiness(runtimeOn().runtime)
  await expect.poll(written).toBeGreaterThan(before + 1_000_000)
})
