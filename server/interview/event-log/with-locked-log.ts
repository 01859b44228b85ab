import type pg from 'pg'
import type { Queryable } from '@/server/platform/queryable'

/**
 * Works on a live session's log in one transaction, under a lock against appends of other processes. `work` may use
 * only the connection it is given: with two each, waiting transactions could exhaust the pool.
 */
export async function withLockedLog<T>(
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
