import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { withDatabase } from './database-url'

/** Copies a database file by file, as PostgreSQL does with a template: its connections are cut. */
export async function copyDatabase({
  url,
}: {
  url: string
}): Promise<{ url: string; drop(): Promise<void> }> {
  const { url: serverUrl, prefix, copying } = inject('testServer')
  const source = await nameOf(url)
  const name = `${prefix}${randomBytes(6).toString('hex')}`
  await administer(serverUrl, [
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${source}' and pid <> pg_backend_pid()`,
    `create database ${name} template ${source} ${copying}`,
  ])
  return {
    url: withDatabase(serverUrl, name),
    drop: () => administer(serverUrl, [`drop database if exists ${name} with (force)`]),
  }
}

async function nameOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query('select current_database() as name').finally(() => client.end())
  return rows[0].name
}

async function administer(serverUrl: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(serverUrl, 'postgres') })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
