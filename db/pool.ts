import { Socket } from 'node:net'
import pg from 'pg'
import type { Log } from './log'

const INT8 = 20
const DATE = 1082
const ABANDONED_MS = 2000
/** Longer than any statement of the product takes; browsers give up after 15 s. */
const SILENCE_MS = 8000

// By default the driver reads bigint as a string, and a day as a Date at local midnight.
pg.types.setTypeParser(INT8, (text) => {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : BigInt(text)
})
pg.types.setTypeParser(DATE, (text) => text)

const withoutTimeout = new WeakSet<pg.PoolClient>()

/** Lets this connection stay silent until its release: for a migration, a backup, the wait for a lock. */
export function disableSilenceTimeout(client: pg.PoolClient): void {
  withoutTimeout.add(client)
}

export type PoolOptions = { max?: number | undefined; silenceMs?: number | undefined }

/**
 * A pool that survives broken connections: they neither end the process nor leak. A connection at work that stays silent for
 * `silenceMs` is cut, and its work fails: a frozen database server never closes a connection.
 */
export function createPool(url: string, log: Log, options: PoolOptions = {}): pg.Pool {
  const { max = 10, silenceMs = SILENCE_MS } = options
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'triade',
    max,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  })
  const checkedOut = new Set<pg.PoolClient>()
  pool.on('error', (error) => log.warn({ reason: error.message }, 'an idle database connection broke'))
  pool.on('acquire', (client) => checkedOut.add(client))
  pool.on('release', (_error, client) => {
    checkedOut.delete(client)
    withoutTimeout.delete(client)
  })
  pool.on('connect', (client) => {
    // The pool does not listen to a connection that is checked out; an 'error' without a listener ends the process.
    client.on('error', () => undefined)
    cutOnSilence(client, silenceMs, () => checkedOut.has(client) && !withoutTimeout.has(client))
    client.once('end', () => {
      // Drizzle never releases a connection whose `begin` fails.
      setTimeout(() => checkedOut.has(client) && client.release(true), ABANDONED_MS).unref()
    })
  })
  return pool
}

/** Cuts the connection, not the statement alone: that would leave the transaction open to the connection's next user. */
function cutOnSilence(client: pg.PoolClient, ms: number, isAtWork: () => boolean): void {
  const { stream } = (client as pg.PoolClient & { connection: pg.Connection }).connection
  if (!(stream instanceof Socket)) return
  stream.setTimeout(ms)
  stream.on('timeout', () => {
    if (!isAtWork()) return
    stream.destroy(Object.assign(new Error('the database has gone silent'), { code: 'ETIMEDOUT' }))
  })
}
