import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '@/db/embedded/start-embedded'
import { migrateDatabase } from '@/db/migrate'
import { withDatabase } from './database-url'
import { quietLog } from './quiet-log'

/** `copying`: how a database is copied, as `create database` takes it. */
export type TestServer = { url: string; template: string; prefix: string; copying: string }

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

/** One server a run: DATABASE_URL_TEST, else an embedded one of our own, with a migrated database to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startServer()
  const prefix = `triade_test_${process.pid}_`
  const template = `${prefix}template`
  const admin = new pg.Pool({ connectionString: withDatabase(url, 'postgres'), max: 1 })
  // The pool replaces a broken idle connection; without a listener, its error would end the whole run.
  admin.on('error', () => undefined)
  await admin.query(`create database ${template}`)
  const migrated = new pg.Pool({ connectionString: withDatabase(url, template), max: 2 })
  await migrateDatabase(migrated)
  await migrated.end()
  // Copying files takes a third of what copying through the log takes; PostgreSQL 14 knows nothing else.
  const { rows } = await admin.query<{ major: number }>(
    "select current_setting('server_version_num')::int / 10000 as major",
  )
  const copying = (rows[0]?.major ?? 0) >= 15 ? 'strategy file_copy' : ''
  project.provide('testServer', { url, template, prefix, copying })

  return async () => {
    await dropLeftOvers(admin, prefix)
    await admin.end()
    await stop()
  }
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.DATABASE_URL_TEST
  if (given) return { url: given, stop: async () => undefined }
  const folder = await mkdtemp(join(tmpdir(), 'triade-test-'))
  const options = { dataDir: join(folder, 'pg'), log: quietLog(), fallbackParents: [tmpdir()] }
  const first = await startEmbedded(options)
  await setUpForTests(first.url)
  await first.stop()
  const server = await startEmbedded(options)
  const stop = async () => {
    await server.stop()
    await rm(server.folder, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
  return { url: server.url, stop }
}

/**
 * Several test files at a time, each with pools of its own, need more than the product's thirty connections. What a power cut
 * would lose is lost with the run anyway. Holds from the next start.
 */
async function setUpForTests(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(url, 'postgres') })
  await client.connect()
  try {
    for (const setting of ['max_connections = 100', 'fsync = off', 'full_page_writes = off'])
      await client.query(`alter system set ${setting}`)
  } finally {
    await client.end()
  }
}

async function dropLeftOvers(admin: pg.Pool, prefix: string): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [prefix],
  )
  for (const { datname } of rows) await admin.query(`drop database if exists ${datname} with (force)`)
}
