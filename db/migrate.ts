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

export type MigrationState = {
  /** How many migrations of this build the database lacks. */
  readonly missing: number
  /** How many it has that this build does not know, and when the newest of them was written (epoch ms). */
  readonly unknown: number
  readonly newestUnknownAt: number | null
}

/** Compares the migrations of this build with those that the database has. */
export async function migrationState(
  ask: (statement: string) => Promise<Record<string, unknown>[]>,
  folder = migrationsFolder(),
): Promise<MigrationState> {
  const known = new Set(readMigrationFiles({ migrationsFolder: folder }).map(({ hash }) => hash))
  const rows = await ask('select hash, created_at from drizzle.__drizzle_migrations').catch(
    (error: unknown) => {
      // 42P01: the table is missing, so no migration was ever applied.
      if (errorCode(error) === '42P01') return []
      throw error
    },
  )
  const applied = new Set(rows.map(({ hash }) => String(hash)))
  const unknown = rows.filter(({ hash }) => !known.has(String(hash)))
  return {
    missing: [...known].filter((hash) => !applied.has(hash)).length,
    unknown: unknown.length,
    newestUnknownAt: unknown.length === 0 ? null : Math.max(...unknown.map((row) => Number(row.created_at))),
  }
}

function migrationsFolder(): string {
  return resolve(process.cwd(), 'db/migrations')
}
