import type pg from 'pg'
import type { Queryable } from './append'

/**
 * Works on the log of a live session while nobody else can append to it, in one transaction. Inside, only what is handed
 * over may be used: with a second connection each, the pool could run out and never come back.
 */
export async function holdingStill<T>(
  pool: pg.Pool,
  liveSessionId: string,
  work: (log: Queryable) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let isBroken = true
  try {
    await client.query('begin')
    await client.query('select from live_session where id = $1::uuid for no key update', [liveSessionId])
    const result = await work(client)
    await client.query('commit')
    isBroken = false
    return result
  } finally {
    client.release(isBroken)
  }
}
