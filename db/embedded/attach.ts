import { realpath } from 'node:fs/promises'
import pg from 'pg'
import { errorCode } from '@/db/error'
import type { Home } from './home'
import { readLockFile } from './lock-file'
import { DATABASE, readPassword, SUPERUSER } from './settings'

/** A server that answers. */
export type Running = { pid: number; version: string; url: string }

/** The running server of this home; undefined when none answers. */
export async function attach(home: Home): Promise<Running | undefined> {
  const lock = await readLockFile(home)
  if (!lock) return undefined
  const url = lock.socket
    ? `postgresql://${SUPERUSER}@/${DATABASE}?host=${encodeURIComponent(lock.socket)}&port=${lock.port}&sslmode=disable`
    : `postgresql://${SUPERUSER}:${await readPassword(home)}@127.0.0.1:${lock.port}/${DATABASE}?sslmode=disable`
  try {
    const version = await identify(url.replace(`/${DATABASE}?`, '/postgres?'), home)
    return version ? { pid: lock.pid, version, url } : undefined
  } catch {
    return undefined
  }
}

/** Creates the product's database, which initdb does not. */
export async function ensureDatabase({ url }: Running): Promise<void> {
  await withClient(url.replace(`/${DATABASE}?`, '/postgres?'), async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (rowCount) return
    await client.query(`create database ${DATABASE}`).catch((error: unknown) => {
      // 42P04, or 23505 from an index of the catalogue: another process has created the database in the meantime.
      if (!['42P04', '23505'].includes(errorCode(error) ?? '')) throw error
    })
  })
}

async function identify(url: string, home: Home): Promise<string | undefined> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ folder: string; version: string }>(
      `select current_setting('data_directory') as folder, current_setting('server_version') as version`,
    )
    const row = rows[0]
    // A stale lock file may name a port on which another server answers now.
    return row && (await realpath(row.folder)) === (await realpath(home.data)) ? row.version : undefined
  })
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
