import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { recordBackup } from '@/server/operate/backup/record-backup'
import { readConfiguration } from '@/server/operate/configuration'
import { examine } from '@/server/operate/doctor/examine'
import { openPlace } from '@/server/operate/doctor/open-place'
import { readSecret } from '@/server/operate/doctor/read-secret'
import { noteRelease } from '@/server/platform/release'
import { temporaryFolder } from '@/tests/support/embedded-folder'
import { digestOf } from '@/tests/support/folder-digest'
import { freePort } from '@/tests/support/free-port'
import { quietLog } from '@/tests/support/quiet-log'

/** What the doctor says of an installation, as `verdict finding`. */
async function verdictsOf(variables: Record<string, string>): Promise<string[]> {
  const PORT = String(await freePort())
  const env = readConfiguration({ PORT, ...variables }, false, readSecret)
  const { place, close } = await openPlace(env, null, process.cwd())
  const found = await examine(place).finally(close)
  return found.map(({ verdict, says }) => `${verdict} ${says}`)
}

/** A running embedded database of this release, as beside a running Triade. */
async function runningDatabase(dataDir: string) {
  const database = await openDatabase({ embedded: { dataDir: join(dataDir, 'postgres') }, log: quietLog() })
  onTestFinished(() => database.close())
  await migrateDatabase(database.pool)
  return database
}

test('before the first start all is well, and nothing is made by looking', async () => {
  const folder = await temporaryFolder()
  const before = digestOf(folder)
  const verdicts = await verdictsOf({ TRIADE_DATA_DIR: join(folder, 'data') })
  expect(verdicts).toEqual(expect.arrayContaining(['ok settingsFine', 'ok addressSleeps', 'ok databaseNone']))
  expect(verdicts.filter((each) => each.startsWith('bad'))).toEqual([])
  expect(digestOf(folder)).toBe(before)
})

test('before the first start a proxy that has nothing to lead to is not blamed', async () => {
  const proxy = createServer((_, answer) => answer.writeHead(502).end())
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void proxy.close())
  const { port } = proxy.address() as AddressInfo
  const TRIADE_DATA_DIR = join(await temporaryFolder(), 'data')
  const verdicts = await verdictsOf({ TRIADE_DATA_DIR, TRIADE_URL: `http://127.0.0.1:${port}` })
  expect(verdicts).toContain('ok addressSleeps')
  expect(verdicts.filter((each) => /^bad|socket/u.test(each))).toEqual([])
})

test('beside a running one it looks through the same database, which goes on under its owner', async () => {
  const dataDir = await temporaryFolder('data')
  const { pool } = await runningDatabase(dataDir)
  await writeFile(join(dataDir, 'secret'), 'a secret for tests, long enough to be one')
  const server = async () => (await pool.query('select pg_postmaster_start_time() as at')).rows[0].at
  const before = await server()
  const verdicts = await verdictsOf({ TRIADE_DATA_DIR: dataDir })
  expect(verdicts).toEqual(
    expect.arrayContaining([
      'ok settingsFine',
      // Slow is said of a busy machine.
      expect.stringMatching(/^(?:ok databaseFine|warn databaseSlow)$/u),
      'ok backupNothing',
      'ok clockFine',
    ]),
  )
  expect(await server()).toEqual(before)
  await recordBackup(pool, 10, 1_000)
  expect(await verdictsOf({ TRIADE_DATA_DIR: dataDir })).toContain('ok backupFine')
})

test('a database that lacks a migration, or has one too many, is told', async () => {
  const dataDir = await temporaryFolder('data')
  const { pool } = await runningDatabase(dataDir)
  await pool.query(`update drizzle.__drizzle_migrations set hash = 'of the future' where id = 1`)
  const verdicts = await verdictsOf({ TRIADE_DATA_DIR: dataDir })
  expect(verdicts).toEqual(expect.arrayContaining(['bad databaseMigrations', 'bad databaseOtherRelease']))
  await noteRelease(pool, { version: '9.0.0', build: 'abc' })
  expect(await verdictsOf({ TRIADE_DATA_DIR: dataDir })).toContain('bad databaseNewer')
})

test('a database that cannot start is told with its reason, and left as it is', async () => {
  const dataDir = await temporaryFolder('data')
  const database = await openDatabase({ embedded: { dataDir: join(dataDir, 'postgres') }, log: quietLog() })
  await database.close()
  expect(await verdictsOf({ TRIADE_DATA_DIR: dataDir })).toContain('ok databaseStopped')
  await rm(join(dataDir, 'postgres', 'cluster', 'PG_VERSION'))
  const before = digestOf(dataDir)
  expect(await verdictsOf({ TRIADE_DATA_DIR: dataDir })).toContain('bad databaseBroken')
  expect(digestOf(dataDir)).toBe(before)
})

test('a database server that does not answer, a data folder that is a file, a secret that is none', async () => {
  const folder = await temporaryFolder()
  const away = `postgres://u:hunter2@127.0.0.1:${await freePort()}/d`
  expect(await verdictsOf({ TRIADE_DATA_DIR: folder, DATABASE_URL: away })).toContain('bad databaseAway')
  await writeFile(join(folder, 'file'), '')
  expect(await verdictsOf({ TRIADE_DATA_DIR: join(folder, 'file') })).toContain('bad databaseBroken')
  await mkdir(join(folder, 'secret'))
  expect(await verdictsOf({ TRIADE_DATA_DIR: folder })).toContain('bad secretUnreadable')
})

test('another program on the port, and another one at the public address', async () => {
  const other = createServer((_request, response) => response.end('hello'))
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void other.close())
  const PORT = String((other.address() as AddressInfo).port)
  const TRIADE_DATA_DIR = join(await temporaryFolder(), 'data')
  expect(await verdictsOf({ TRIADE_DATA_DIR, PORT })).toContain('bad addressTaken')
  const TRIADE_URL = `http://localhost:${PORT}`
  expect(await verdictsOf({ TRIADE_DATA_DIR, TRIADE_URL })).toContain('bad addressOther')
})

test('the command prints sentences and advice, or JSON, and ends with 1 where something is bad', async () => {
  const folder = await temporaryFolder()
  const command = (variables: Record<string, string>, ...flags: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'server/operate/doctor/main.ts', ...flags], {
      env: { PATH: process.env.PATH, TRIADE_DATA_DIR: join(folder, 'data'), ...variables } as never,
    })
  const { stdout } = await command({}, '--json')
  expect(JSON.parse(stdout)).toMatchObject({ well: true })
  const failure = await command({ PORT: 'hunter2', LANG: 'fr_FR.UTF-8' }).catch((error) => error)
  expect(failure).toMatchObject({ code: 1, stderr: '' })
  expect(failure.stdout).toMatch(/✗ Réglages .*PORT is wrong.*\n +→ Corrigez la variable/)
  expect(failure.stdout).not.toContain('hunter2')
  expect(existsSync(join(folder, 'data'))).toBe(false)
})
