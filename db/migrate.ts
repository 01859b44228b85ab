import { resolve } from 'node:path'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import type pg from 'pg'
import { errorCode } from './error'
import { disableSilenceTimeout } from './pool'

// Any number, the same in every process.
const LOCK_ID = 874_233

/**
 * Applies the missing migrations of `db/migrations`, under a lock: processes that start together take turns. The lock belongs
 * to a transaction on a second connection, because a pooler in transaction mode would lose a lock of the session.
 */
export async function migrateDatabase(pool: pg.Pool, folder = migrationsFolder()): Promise<void> {
  const keeper = await pool.connect()
  disableSilenceTimeout(keeper)
  let failed = true
  try {
    await keeper.query('begin')
    await keeper.query('select pg_advisory_xact_lock($1)', [LOCK_ID])
    await applyMissing(pool, folder)
    await keeper.query('commit')
    failed = false
  } finally {
    // After a failure the connection is closed, which releases the lock.
    keeper.release(failed)
  }
}

async function applyMissing(pool: pg.Pool, migrationsFolder: string): Promise<void> {
  const client = await pool.connect()
  disableSilenceTimeout(client)
  let failed = true
  try {
    await migrate(drizzle(client), { migrationsFolder })
    failed = false
  } finally {
    client.release(failed)
  }
}

/** Whether all migrations of this build are applied. Compared by content: an edited or skipped migration counts as missing. */
export async function areMigrationsApplied(pool: pg.Pool, folder = migrationsFolder()): Promise<boolean> {
  const { missing } = await migrationState(async (statement) => (await pool.query(statement)).rows, folder)
  return missing === 0
}

/** How many migrations of this build the database lacks, and how many it has that this build does not know. */
export async function migrationState(
  ask: (statement: string) => Promise<Record<string, unknown>[]>,
  folder = migrationsFolder(),
): Promise<{ missing: number; unknown: number }> {
  const known = readMigrationFiles({ migrationsFolder: folder }).map(({ hash }) => hash)
  const applied: string[] = await ask('select hash from drizzle.__drizzle_migrations').then(
    (rows) => rows.map(({ hash }) => String(hash)),
    (error: unknown) => {
      // 42P01: the table is missing, so no migration was ever applied.
      if (errorCode(error) === '42P01') return [] as string[]
      throw error
    },
  )
  return {
    missing: known.filter((hash) => !applied.includes(hash)).length,
    unknown: applied.filter((hash) => !known.includes(hash)).length,
  }
}

function migrationsFolder(): string {
  return resolve(process.cwd(), 'db/migrations')
}
