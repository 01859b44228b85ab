import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type Database, openDatabase } from '@/db/client'
import { withDatabase } from './database-url'
import { quietLog } from './quiet-log'

export type TestDatabase = Database & { url: string }

const joinsAsWritten = ['join_collapse_limit = 1', 'from_collapse_limit = 1']

/**
 * A database of your own, migrated unless `empty`: make it in `beforeAll`, `close()` it in `afterAll`, which drops it.
 * `url` opens it from another process. `plansFully`: statements are planned as for the product. Elsewhere tables are joined in the
 * order they are written in, since to look for a better one takes longer than to read a few rows.
 */
export async function createTestDatabase({ empty = false, plansFully = false } = {}): Promise<TestDatabase> {
  const { url: serverUrl, template, prefix, copying } = inject('testServer')
  const name = `${prefix}${randomBytes(6).toString('hex')}`
  const source = empty ? 'template0' : template
  await administer(serverUrl, [
    `create database ${name} template ${source} ${copying}`,
    ...(plansFully ? [] : joinsAsWritten.map((setting) => `alter database ${name} set ${setting}`)),
  ])
  const url = withDatabase(serverUrl, name)
  const database = await openDatabase({ url, log: quietLog() })
  return {
    ...database,
    url,
    close: async () => {
      await database.close()
      await administer(serverUrl, [`drop database if exists ${name} with (force)`])
    },
  }
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
