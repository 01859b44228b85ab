import pg from 'pg'
import type { Log } from './log'

const INT8 = 20
const DATE = 1082
const ABANDONED_MS = 2000

// The driver's own choices are a string for bigint and a Date at the machine's local midnight for a day.
pg.types.setTypeParser(INT8, (text) => {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : BigInt(text)
})
pg.types.setTypeParser(DATE, (text) => text)

/** A pool that no broken connection can bring the process down with, or leak from. */
export function createPool(url: string, log: Log, max = 10): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'triade',
    max,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  })
  const lent = new Set<pg.PoolClient>()
  pool.on('error', (error) => log.warn({ reason: error.message }, 'an idle database connection broke'))
  pool.on('acquire', (client) => lent.add(client))
  pool.on('release', (_error, client) => lent.delete(client))
  pool.on('connect', (client) => {
    // The pool stops listening while a connection is lent, and an unheard 'error' ends the process.
    client.on('error', () => undefined)
    client.once('end', () => {
      // Drizzle never returns a connection whose `begin` fails: take back the dead ones.
      setTimeout(() => lent.has(client) && client.release(true), ABANDONED_MS).unref()
    })
  })
  return pool
}
