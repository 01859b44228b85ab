import { Socket } from 'node:net'
import pg from 'pg'
import type { Log } from './log'

const INT8 = 20
const DATE = 1082
const ABANDONED_MS = 2000
/** No statement of ours takes this long; whoever waits for the answer gives up after 15 s. */
const SILENCE_MS = 8000

// The driver's own choices are a string for bigint and a Date at the machine's local midnight for a day.
pg.types.setTypeParser(INT8, (text) => {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : BigInt(text)
})
pg.types.setTypeParser(DATE, (text) => text)

const unhurried = new WeakSet<pg.PoolClient>()

/** Until it is given back this connection may work without a word: for a migration, a backup, the wait for a lock. */
export function letTakeTime(client: pg.PoolClient): void {
  unhurried.add(client)
}

export type PoolOptions = { max?: number | undefined; silenceMs?: number | undefined }

/**
 * A pool that no broken connection can bring the process down with, or leak from. A connection at work that stays silent
 * for `silenceMs` is cut, and its work fails as on a broken one: a frozen machine closes nothing by itself.
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
  const lent = new Set<pg.PoolClient>()
  pool.on('error', (error) => log.warn({ reason: error.message }, 'an idle database connection broke'))
  pool.on('acquire', (client) => lent.add(client))
  pool.on('release', (_error, client) => {
    lent.delete(client)
    unhurried.delete(client)
  })
  pool.on('connect', (client) => {
    // The pool stops listening while a connection is lent, and an unheard 'error' ends the process.
    client.on('error', () => undefined)
    onSilence(client, silenceMs, () => lent.has(client) && !unhurried.has(client))
    client.once('end', () => {
      // Drizzle never returns a connection whose `begin` fails: take back the dead ones.
      setTimeout(() => lent.has(client) && client.release(true), ABANDONED_MS).unref()
    })
  })
  return pool
}

/** Cuts the whole connection: a statement given up alone would leave its transaction open for whoever comes next. */
function onSilence(client: pg.PoolClient, ms: number, isAtWork: () => boolean): void {
  const { stream } = (client as pg.PoolClient & { connection: pg.Connection }).connection
  if (!(stream instanceof Socket)) return
  stream.setTimeout(ms)
  stream.on('timeout', () => {
    if (!isAtWork()) return
    stream.destroy(Object.assign(new Error('the database has gone silent'), { code: 'ETIMEDOUT' }))
  })
}
