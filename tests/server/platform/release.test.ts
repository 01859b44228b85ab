import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectDatabase } from '@/server/platform/connect-database'
import { readEnv } from '@/server/platform/env'
import { createLog } from '@/server/platform/log'
import { isForOperator } from '@/server/platform/operator-error'
import { foreignReleaseSentence, noteRelease, readRelease } from '@/server/platform/release'
import { createTestDatabase, type TestDatabase } from '../../support/database'
import { asAddress } from '../../support/database-url'
import { temporaryFolder } from '../../support/embedded-folder'

const own = readRelease(process.cwd())
let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.close())

async function start(): Promise<unknown> {
  const env = readEnv({ DATABASE_URL: asAddress(database.url), TRIADE_DATA_DIR: await temporaryFolder() })
  return connectDatabase(env, createLog('silent'), { applyErasures: async () => undefined }).then(
    async (opened) => {
      await opened.close()
      return 'started'
    },
    (error: unknown) => error,
  )
}
const releases = async () => (await database.pool.query('select version, build from app_release')).rows

test('a start notes its release, once however often it starts, and an older release beside it is no obstacle', async () => {
  await noteRelease(database.pool, { version: '0.0.9', build: 'older' })
  expect(await start()).toBe('started')
  expect(await start()).toBe('started')
  expect(await releases()).toEqual([{ version: '0.0.9', build: 'older' }, own])
})

test('a database that a newer release has opened is refused by one sentence for the operator, and left as it is', async () => {
  await noteRelease(database.pool, { version: '0.10.0', build: 'fedcba987654' })
  const refusal = await start()
  expect(isForOperator(refusal)).toBe(true)
  expect(String(refusal)).toContain('was opened by Triade 0.10.0 (fedcba987654), which is newer')
  expect(String(refusal)).toContain('start Triade 0.10.0 or a newer one')
  expect(await releases()).toEqual([{ version: '0.10.0', build: 'fedcba987654' }])
})

test('so is one with a migration that this release does not know, and what this release lacks is not added', async () => {
  await database.pool.query(
    `update drizzle.__drizzle_migrations set hash = 'of elsewhere', created_at = 1900000000000
     where created_at = (select max(created_at) from drizzle.__drizzle_migrations)`,
  )
  const refusal = await start()
  expect(isForOperator(refusal)).toBe(true)
  expect(String(refusal)).toContain('has 1 migration of another release, the newest of 2030-03-17')
  expect(String(refusal)).toContain(`this release, ${own.version} (${own.build}), does not know`)
  expect(await releases()).toEqual([])
})

test('the command for backups says the same, with 1 and without a stack', async () => {
  const newer = { version: '9.0.0', build: 'fedcba987654' }
  await noteRelease(database.pool, newer)
  const folder = await temporaryFolder()
  const env = { ...process.env, DATABASE_URL: asAddress(database.url), TRIADE_DATA_DIR: folder }
  const command = ['--import', 'tsx', 'server/operate/backup/main.ts', 'write', `${folder}/backup`]
  const ended = await promisify(execFile)(process.execPath, command, { env }).catch((error: unknown) => error)
  const sentence = foreignReleaseSentence({ newer, unknownMigrations: 0, unknownSince: null }, own)
  expect(ended).toMatchObject({ code: 1, stderr: `${sentence}\n` })
})
