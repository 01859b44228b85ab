import { sql } from 'drizzle-orm'
import { bigint, pgTable, timestamp } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '@/db/client'
import { isTransient, retryTransient } from '@/db/error'
import { disableSilenceTimeout } from '@/db/pool'
import { createTestDatabase, type TestDatabase } from '@/tests/support/database'
import { quietLog } from '@/tests/support/quiet-log'

const moment = pgTable('moment', {
  seq: bigint('seq', { mode: 'number' }).notNull(),
  at: timestamp('at', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
})
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await database.pool.query('create table moment (seq bigint not null, at timestamptz(3) not null)')
})
afterAll(() => database.close())

it('says which engine runs and whether it writes through to the disk', async () => {
  const { rows } = await database.pool.query("select current_setting('fsync') = 'on' as fsync")
  expect(database.engine).toMatchObject({ kind: 'server', ...rows[0] })
  expect(database.engine.version).toMatch(/^\d+\.\d+/)
})

it('gives back numbers and instants as they were stored', async () => {
  const row = { seq: 9_007_199_254_740_991, at: new Date('2025-03-30T01:30:00.123Z') }
  await database.db.insert(moment).values(row)
  expect(await database.db.select().from(moment)).toEqual([row])
  const { rows } = await database.pool.query('select count(*) as count, max(at) as at from moment')
  expect(rows).toEqual([{ count: 1, at: row.at }])
})

it('keeps whole numbers too large for a double exact, and a day a day', async () => {
  const { rows } = await database.pool.query(`select 9007199254740993::bigint as n, date '2025-03-30' as day`)
  expect(rows).toEqual([{ n: 9_007_199_254_740_993n, day: '2025-03-30' }])
})

it('survives a connection that breaks while lent, inside a transaction', async () => {
  const lost = database.db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
    await database.pool.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid])
    await tx.execute(sql`select 1`)
  })
  const error = await lost.catch((reason: unknown) => reason)
  expect(isTransient(error)).toBe(true)
  expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

it('survives idle connections being cut, and says so', async () => {
  const log = quietLog()
  const own = await openDatabase({ url: database.url, log, poolSize: 1 })
  const { rows } = await own.pool.query('select pg_backend_pid() as pid')
  const removed = new Promise((resolve) => own.pool.once('remove', resolve))
  await database.pool.query('select pg_terminate_backend($1)', [rows[0].pid])
  await removed
  expect(log.messages).toContain('an idle database connection broke')
  const again = await retryTransient(() => own.pool.query('select 1 as one'))
  expect(again.rows).toEqual([{ one: 1 }])
  await own.close()
})

it('takes back a lent connection that died and was never returned', async () => {
  const own = await openDatabase({ url: database.url, log: quietLog(), poolSize: 1 })
  const forgotten = await own.pool.connect()
  const { rows } = await forgotten.query('select pg_backend_pid() as pid')
  await database.pool.query('select pg_terminate_backend($1)', [rows[0].pid])
  expect((await own.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await own.close()
})

it('gives up on a database that goes silent, and on its whole transaction', async () => {
  const own = await openDatabase({ url: database.url, log: quietLog(), poolSize: 1, silenceMs: 200 })
  const silent = own.db.transaction(async (tx) => {
    await tx.execute(sql`insert into moment values (7, now())`)
    await tx.execute(sql`select pg_sleep(2)`)
  })
  expect(isTransient(await silent.catch((reason: unknown) => reason))).toBe(true)
  expect((await own.pool.query('select count(*) as count from moment where seq = 7')).rows).toEqual([
    { count: 0 },
  ])
  await own.close()
})

it('lets work that was announced take its time', async () => {
  const own = await openDatabase({ url: database.url, log: quietLog(), poolSize: 1, silenceMs: 100 })
  const client = await own.pool.connect()
  disableSilenceTimeout(client)
  expect((await client.query('select 1 as one from pg_sleep(0.5)')).rows).toEqual([{ one: 1 }])
  client.release()
  await expect(own.pool.query('select pg_sleep(2)')).rejects.toThrow('silent')
  await own.close()
})

it('rejects when no server can be reached', async () => {
  const url = 'postgresql://nobody@127.0.0.1:1/none'
  await expect(openDatabase({ url, log: quietLog() })).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})
