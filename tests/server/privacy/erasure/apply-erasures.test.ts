import { execFile } from 'node:child_process'
import { appendFile, chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '@/db/client'
import { erasedPerson, user } from '@/db/schema'
import { readErased } from '@/domain/erasure/erased'
import { pseudonymOf } from '@/domain/erasure/pseudonym'
import { readBackup } from '@/server/operate/backup/read-backup'
import { writeBackup } from '@/server/operate/backup/write-backup'
import type { Person } from '@/server/people/sign-in/sign-in'
import { connectDatabase } from '@/server/platform/connect-database'
import { createLog } from '@/server/platform/log'
import { applyErasures } from '@/server/privacy/erasure/apply-erasures'
import { copyDatabase } from '../../../support/copy-database'
import { createTestDatabase, type TestDatabase } from '../../../support/database'
import { asAddress } from '../../../support/database-url'
import {
  casting,
  type ErasureStage,
  leaveTraces,
  openErasureStage,
  playWithWords,
  zelie,
} from '../../../support/erasure-stage'
import { quietLog } from '../../../support/quiet-log'
import { searchDatabase } from '../../../support/search-database'
import type { Cast } from '../../../support/server-stage'

/** A database of before, whose person was erased since: a backup of each kind, taken before, and the file that stayed. */
let stage: ErasureStage
let cast: Cast
let person: Person
let backup: string
let copy: { url: string; drop(): Promise<void> }
beforeAll(async () => {
  stage = await openErasureStage()
  ;({ cast, person } = await casting(stage, 'coordinator'))
  await leaveTraces(stage, cast, person)
  await playWithWords(stage, cast, person, 'closed')
  backup = join(stage.dataDir, 'before.gz')
  await writeBackup(stage.database.pool, backup, null)
  copy = await copyDatabase(stage.database)
  await stage.as(person).erasure.ask()
  await stage.as(cast.otherSupervisor).erasure.carryOut({ cohortId: cast.cohortId, personId: person.id })
})
afterAll(async () => {
  await copy.drop()
  await stage.close()
})

async function folderWith(text: string | null): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'triade-erasures-'))
  if (text !== null) await writeFile(join(dataDir, 'erasures.jsonl'), text)
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  return dataDir
}
const fileOf = (dataDir: string) => readFile(join(dataDir, 'erasures.jsonl'), 'utf8')
const kept = () => fileOf(stage.dataDir)
const applyTo = ({ pool }: TestDatabase, dataDir: string, log = quietLog()) =>
  applyErasures({ pool, dataDir, log })
const left = ({ pool }: TestDatabase) => searchDatabase(pool, zelie.needles)

/** The database as it was before the erasure, made of the files of PostgreSQL itself: nothing of ours had a hand in it. */
async function restoredByPostgres(): Promise<TestDatabase> {
  const again = await copyDatabase({ url: copy.url })
  const database = await openDatabase({ url: again.url, log: quietLog() })
  onTestFinished(async () => {
    await database.close()
    await again.drop()
  })
  return { ...database, url: again.url }
}

test('an older backup of ours brings no erased person back', async () => {
  const target = await createTestDatabase()
  onTestFinished(() => target.close())
  await readBackup(target.pool, backup)
  expect(await left(target)).toContain('user.name')
  expect(await applyTo(target, await folderWith(await kept()))).toBe(1)
  expect(await left(target)).toEqual([])
  const [account] = await target.db.select().from(user).where(eq(user.id, person.id))
  expect(account?.name).toBe(pseudonymOf(1))
})

test('a start after PostgreSQL’s own tools have restored an older state brings no erased person back, once and for all', async () => {
  const target = await restoredByPostgres()
  const dataDir = await folderWith(await kept())
  expect(await left(target)).toContain('user.name')
  expect(await applyTo(target, dataDir)).toBe(1)
  expect(await left(target)).toEqual([])
  expect(await applyTo(target, dataDir)).toBe(0)
  expect(await fileOf(dataDir)).toBe(await kept())
})

test('whatever opens the database does so first: the server at its start, and the commands for backups', async () => {
  const target = await restoredByPostgres()
  const env = {
    ...stage.runtime.env,
    databaseUrl: asAddress(target.url),
    dataDir: await folderWith(await kept()),
  }
  const opened = await connectDatabase(env, createLog('silent'), { applyErasures })
  onTestFinished(() => opened.close())
  expect(await left(target)).toEqual([])
})

test('the command that restores an older backup names the people it erased again', async () => {
  const target = await createTestDatabase()
  onTestFinished(() => target.close())
  const env = {
    ...process.env,
    DATABASE_URL: asAddress(target.url),
    TRIADE_DATA_DIR: await folderWith(await kept()),
  }
  const command = ['--import', 'tsx', 'server/operate/backup/main.ts', 'read', backup]
  const { stdout } = await promisify(execFile)(process.execPath, command, { env })
  expect(stdout).toContain('✓ erased again, as the erasure file says: 1')
  expect(await left(target)).toEqual([])
})

test('one table alone that was put back is erased again', async () => {
  const target = await restoredByPostgres()
  const dataDir = await folderWith(await kept())
  await applyTo(target, dataDir)
  await target.db.update(user).set({ name: zelie.name, email: zelie.email }).where(eq(user.id, person.id))
  expect(await applyTo(target, dataDir)).toBe(1)
  expect(await left(target)).toEqual([])
})

test('the only coordinator and the only administrator of an older state are erased too, and the installation still has one', async () => {
  const target = await restoredByPostgres()
  await target.pool.query(`update membership set role = 'learner' where user_id = $1`, [
    cast.otherSupervisor.id,
  ])
  await target.pool.query(`update "user" set administrator = true where id = $1`, [person.id])
  await target.pool.query(`update "user" set administrator = false where id <> $1`, [person.id])
  expect(await applyTo(target, await folderWith(await kept()))).toBe(1)
  expect(await left(target)).toEqual([])
  const { rows } = await target.pool.query(`select id from "user" where administrator`)
  expect(rows).toEqual([{ id: stage.administrator.id }])
})

test('several processes that start at once erase once', async () => {
  const target = await restoredByPostgres()
  const dataDir = await folderWith(await kept())
  const counts = await Promise.all([1, 2, 3].map(() => applyTo(target, dataDir)))
  expect(counts.toSorted()).toEqual([0, 0, 1])
  expect(await left(target)).toEqual([])
  expect(readErased(await fileOf(dataDir)).erased).toHaveLength(1)
})

test('a file that is missing is written anew from the database, and the operator is told', async () => {
  const dataDir = await folderWith(null)
  const told: string[] = []
  const log = { ...quietLog(), warn: (_: object, message: string) => told.push(message) }
  expect(await applyErasures({ pool: stage.database.pool, dataDir, log })).toBe(0)
  expect(readErased(await fileOf(dataDir)).erased).toEqual(readErased(await kept()).erased)
  expect(told).toEqual([expect.stringContaining('the erasure file was missing')])
})

test('a new installation makes an empty file, readable by its owner alone, and says nothing', async () => {
  const target = await createTestDatabase()
  onTestFinished(() => target.close())
  const dataDir = join(await folderWith(null), 'not', 'there', 'yet')
  const told: string[] = []
  const log = { ...quietLog(), warn: (_: object, message: string) => told.push(message) }
  await applyErasures({ pool: target.pool, dataDir, log })
  expect(await fileOf(dataDir)).toBe('')
  expect(told).toEqual([])
})

test('a damaged file stops the start in one sentence that names it and the line', async () => {
  const target = await restoredByPostgres()
  const dataDir = await folderWith(`nonsense\n${await kept()}`)
  await expect(applyTo(target, dataDir)).rejects.toThrow(/erasures\.jsonl is damaged at line 1: put back/)
  expect(await target.db.select().from(erasedPerson)).toEqual([])
})

test('a line that a crash cut short is no damage, and goes with the next one', async () => {
  const dataDir = await folderWith(null)
  await applyTo(stage.database, dataDir)
  await rm(join(dataDir, 'erasures.jsonl'))
  await writeFile(join(dataDir, 'erasures.jsonl'), '')
  await appendFile(join(dataDir, 'erasures.jsonl'), '{"personId":"cut')
  await applyTo(stage.database, dataDir)
  expect(readErased(await fileOf(dataDir))).toEqual({
    erased: readErased(await kept()).erased,
    damaged: null,
  })
})

test('without a file that can be written no person is erased, and it is said', async () => {
  const { cast: other, person: next } = await casting(stage, 'observer').catch(async () => {
    throw new Error('the address is taken: the erasure before left it')
  })
  await stage.as(next).erasure.ask()
  const nowhere = await folderWith(null)
  await writeFile(join(nowhere, 'file'), '')
  const runtime = { ...stage.runtime, env: { ...stage.runtime.env, dataDir: join(nowhere, 'file') } }
  const carryOut = (on = stage.runtime) =>
    stage.as(other.otherSupervisor, on).erasure.carryOut({ cohortId: other.cohortId, personId: next.id })
  await expect(carryOut(runtime)).rejects.toThrow('erasureFileUnusable')
  const [account] = await stage.database.db.select().from(user).where(eq(user.id, next.id))
  expect(account?.name).toBe(zelie.name)
  expect(await carryOut()).toMatchObject({ pseudonym: pseudonymOf(2) })
})

test('a file that cannot be read stops the start', async () => {
  const dataDir = await folderWith(null)
  await mkdir(join(dataDir, 'erasures.jsonl'))
  await expect(applyTo(stage.database, dataDir)).rejects.toThrow(/The erasure file cannot be read/)
  await chmod(dataDir, 0o700)
})
