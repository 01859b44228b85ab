import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase } from '@/db/client'
import { areMigrationsApplied, migrateDatabase } from '@/db/migrate'
import { createTestDatabase, type TestDatabase } from '@/tests/support/database'
import { quietLog } from '@/tests/support/quiet-log'

const folder = fileURLToPath(new URL('migrations-sample', import.meta.url))
let database: TestDatabase

beforeEach(async () => {
  database = await createTestDatabase({ empty: true })
})
afterEach(() => database.close())

const notes = async () => (await database.pool.query('select id, text from note')).rows

it('tells that nothing is applied in an empty database, and all of it once migrated', async () => {
  expect(await areMigrationsApplied(database.pool, folder)).toBe(false)
  await migrateDatabase(database.pool, folder)
  expect(await areMigrationsApplied(database.pool, folder)).toBe(true)
})

it('tells when one of the migrations is missing', async () => {
  await migrateDatabase(database.pool, folder)
  await database.pool.query('delete from drizzle.__drizzle_migrations where id = 2')
  expect(await areMigrationsApplied(database.pool, folder)).toBe(false)
})

it('applies each migration once, however often it runs', async () => {
  await migrateDatabase(database.pool, folder)
  await migrateDatabase(database.pool, folder)
  expect(await notes()).toEqual([{ id: 1, text: 'once' }])
})

it('is safe when several processes migrate the same empty database at once', async () => {
  const others = await Promise.all(
    [1, 2, 3].map(() => openDatabase({ url: database.url, log: quietLog(), poolSize: 2 })),
  )
  await Promise.all([database, ...others].map(({ pool }) => migrateDatabase(pool, folder)))
  await Promise.all(others.map((other) => other.close()))
  expect(await notes()).toEqual([{ id: 1, text: 'once' }])
})

it('lets the next one migrate after a failure', async () => {
  await database.pool.query('create table note (id integer)')
  await expect(migrateDatabase(database.pool, folder)).rejects.toMatchObject({ cause: { code: '42P07' } })
  await database.pool.query('drop table note')
  await migrateDatabase(database.pool, folder)
  expect(await notes()).toEqual([{ id: 1, text: 'once' }])
})
