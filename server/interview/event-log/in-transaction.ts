import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { Tx } from '@/db/client'
import { DomainError } from '@/domain/domain-error'
import type { Queryable } from '@/server/platform/queryable'

/** One transaction: for rows, and over the same connection for logs. */
export type Within = { readonly tx: Tx; readonly connection: Queryable }

/** Runs work in one transaction over a connection of its own, which is not used again after a failure that is no refusal. */
export async function inTransaction<T>(pool: pg.Pool, work: (within: Within) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let failed = true
  try {
    const result = await drizzle(client).transaction((tx) => work({ tx, connection: client }))
    failed = false
    return result
  } catch (error) {
    failed = !(error instanceof DomainError)
    throw error
  } finally {
    client.release(failed)
  }
}
