import type pg from 'pg'
import type { Queryable } from '@/server/platform/queryable'

/**
 * Works on the log of a live session in one transaction, holding a lock under which no other process appends to that log. `work` may
 * use the connection it is given and no other: with two connections each, waiting transactions could use up the pool.
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
