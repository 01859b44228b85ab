import { setTimeout as delay } from 'node:timers/promises'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { startEmbedded } from './embedded/start-embedded'
import { retryTransient } from './error'
import type { Log } from './log'
import { createPool, type PoolOptions } from './pool'

export type Db = NodePgDatabase
/** The argument of a `db.transaction` callback, and the only connection that callback may use. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

export type Engine = { kind: 'embedded' | 'server'; version: string; fsync: boolean }

export type Database = { db: Db; pool: pg.Pool; engine: Engine; close(): Promise<void> }

type PoolSize = { poolSize?: number; silenceMs?: PoolOptions['silenceMs'] }
type Options = { url?: string | undefined; embedded?: { dataDir?: string }; log: Log } & PoolSize

const CLOSING_MS = 5000

/** Opens the server at `url`, or the embedded one without `url`, with the same driver. Rejects when it cannot be reached. */
export async function openDatabase({ url, embedded, log, poolSize, silenceMs }: Options): Promise<Database> {
  const server = url ? undefined : await startEmbedded({ ...embedded, log })
  const pool = createPool(server?.url ?? url ?? '', log, { max: poolSize, silenceMs })
  let closing: Promise<void> | undefined
  const close = async () => {
    // After this wait, the stop of the server or the end of this process cuts connections still at work.
    await Promise.race([pool.end(), delay(CLOSING_MS, undefined, { ref: false })])
    await server?.stop()
  }
  try {
    const engine = {
      kind: server ? 'embedded' : 'server',
      ...(await retryTransient(() => ask(pool))),
    } as const
    return {
      db: drizzle(pool),
      pool,
      engine,
      close: () => {
        closing ??= close()
        return closing
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function ask(pool: pg.Pool): Promise<Omit<Engine, 'kind'>> {
  const { rows } = await pool.query<{ version: string; fsync: string }>(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync`,
  )
  return { version: rows[0]?.version ?? 'unknown', fsync: rows[0]?.fsync === 'on' }
}
