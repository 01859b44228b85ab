import { resolve } from 'node:path'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import type pg from 'pg'
import { errorCode } from './error'
import { letTakeTime } from './pool'

// "triade" on a telephone's keys: any number will do, as long as every process takes the same.
const LOCK = 874_233

/**
 * Applies what is missing of `db/migrations`; processes that start together take turns. The lock belongs to a transaction
 * that waits meanwhile, on one of the two connections this takes: so it holds behind a pooler too.
 */
export async function migrateDatabase(pool: pg.Pool, folder = migrationsFolder()): Promise<void> {
  const keeper = await pool.connect()
  letTakeTime(keeper)
  let failed = true
  try {
    await keeper.query('begin')
    await keeper.query('select pg_advisory_xact_lock($1)', [LOCK])
    await applyMissing(pool, folder)
    await keeper.query('commit')
    failed = false
  } finally {
    // After a failure the connection is closed, and the lock goes with it.
    keeper.release(failed)
  }
}

async function applyMissing(pool: pg.Pool, migrationsFolder: string): Promise<void> {
  const client = await pool.connect()
  letTakeTime(client)
  let failed = true
  try {
    await migrate(drizzle(client), { migrationsFolder })
    failed = false
  } finally {
    client.release(failed)
  }
}

/** Are all migrations of this build applied? Compared by content, so an edited or skipped one shows too. */
export async function areMigrationsApplied(pool: pg.Pool, folder = migrationsFolder()): Promise<boolean> {
  try {
    const { rows } = await pool.query<{ hash: string }>('select hash from drizzle.__drizzle_migrations')
    const applied = new Set(rows.map((row) => row.hash))
    return readMigrationFiles({ migrationsFolder: folder }).every((migration) => applied.has(migration.hash))
  } catch (error) {
    // 42P01: no such table, nothing was ever applied here.
    if (errorCode(error) === '42P01') return false
    throw error
  }
}

function migrationsFolder(): string {
  return resolve(process.cwd(), 'db/migrations')
}
