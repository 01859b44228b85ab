import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { disableSilenceTimeout } from '@/db/pool'
import { tablesInOrder } from '@/server/platform/tables-in-order'
import { type Line, migrationHashes } from './format'

const PAGE = 1_000

/**
 * Writes the whole database, as it is at one moment, into one file; the product may go on running. The file appears only once it
 * is complete, readable by its owner only. Returns the number of rows.
 */
export async function writeBackup(pool: pg.Pool, file: string, secret: string | null): Promise<number> {
  const client = await pool.connect()
  disableSilenceTimeout(client)
  const partial = `${file}.partial`
  const count = { rows: 0 }
  try {
    await client.query('begin isolation level repeatable read read only')
    const text = Readable.from(linesOf(client, secret, count))
    await pipeline(text, createGzip(), createWriteStream(partial, { mode: 0o600 }))
    await client.query('commit')
    await rename(partial, file)
    return count.rows
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  } finally {
    client.release(true)
  }
}

async function* linesOf(client: pg.PoolClient, secret: string | null, count: { rows: number }) {
  const migrations = await migrationHashes(client)
  yield write({ kind: 'head', format: 1, takenAt: new Date().toISOString(), migrations, secret })
  for (const table of await tablesInOrder(client)) {
    yield write({ kind: 'table', name: table })
    // As the database writes it: millions of rows are not taken apart and put together again.
    await client.query(
      `declare kept no scroll cursor for select to_jsonb(kept)::text as row from "${table}" kept`,
    )
    for (let size = PAGE; size === PAGE; ) {
      const { rows } = await client.query<{ row: string }>(`fetch ${PAGE} from kept`)
      if (rows.length > 0) yield rows.map(({ row }) => `{"kind":"row","row":${row}}\n`).join('')
      size = rows.length
      count.rows += size
    }
    await client.query('close kept')
  }
  yield write({ kind: 'end', rows: count.rows })
}

function write(line: Line): string {
  return `${JSON.stringify(line)}\n`
}
