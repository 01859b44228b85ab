import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { checkBackup, readBackup } from '@/server/operate/backup/read-backup'
import { writeBackup } from '@/server/operate/backup/write-backup'
import { enqueue } from '@/server/platform/queue/enqueue'
import { tablesInOrder } from '@/server/platform/tables-in-order'
import { createTestDatabase, type TestDatabase } from '../../../support/database'
import { asAddress } from '../../../support/database-url'
import {
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
  send,
} from '../../../support/server-stage'

const secret = 'the secret of the installation, kept'
let stage: ServerStage
let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triade-backup-'))
  await chmod(folder, 0o755)
  file = join(folder, 'backup.gz')
  stage = await openServerStage()
  const cast = await castLiveSession(stage)
  await playUntil(stage, cast, 'interview')
  const samples = [{ at: Date.now(), value: 40 }]
  await send(stage, cast.beneficiary, cast.liveSessionId, { type: 'moveDial', samples })
  await playUntil(stage, cast, 'closed', 'interview')
  await enqueue(stage.database.db, { kind: 'sweepExpired', payload: {}, key: 'still to do' })
  await writeBackup(stage.database.pool, file, secret)
})
afterAll(async () => {
  await stage.close()
  await rm(folder, { recursive: true, force: true })
})

async function another(): Promise<TestDatabase> {
  const database = await createTestDatabase()
  onTestFinished(() => database.close())
  return database
}

/** Every row of every table, but for the ids of logs, which a restore renews. */
async function everything({ pool }: TestDatabase) {
  const tables = await tablesInOrder(pool)
  return Promise.all(
    tables.map(async (table) => {
      const { rows } = await pool.query(
        `select to_jsonb(each) - 'log_id' as row from "${table}" each order by to_jsonb(each) - 'log_id'`,
      )
      return [table, rows] as const
    }),
  )
}

async function altered(change: (text: string) => string): Promise<string> {
  const other = join(folder, `other-${Math.random()}.gz`)
  await writeFile(other, gzipSync(change(gunzipSync(await readFile(file)).toString())))
  return other
}

test('what is restored is what was there, row for row, with its logs under new ids', async () => {
  const target = await another()
  const rows = await readBackup(target.pool, file)
  const [before, after] = [await everything(stage.database), await everything(target)]
  expect(after).toEqual(before)
  expect(rows).toBe(before.reduce((sum, [, each]) => sum + each.length, 0))
  const ids = async ({ pool }: TestDatabase) => (await pool.query('select log_id from live_session')).rows
  expect(await ids(target)).not.toEqual(await ids(stage.database))
})

test('a job that was still to do is restored, once where the new installation has it already', async () => {
  const target = await another()
  await enqueue(target.db, { kind: 'sweepExpired', payload: {}, key: 'still to do' })
  await readBackup(target.pool, file)
  const { rows } = await target.pool.query('select key, attempts, done_at from job')
  expect(rows).toEqual([{ key: 'still to do', attempts: 0, done_at: null }])
})

test('a backup of an older release, which says nothing of who knows which brief, brings it all the same', async () => {
  const older = await altered((text) => {
    const lines = text.trimEnd().split('\n')
    const from = lines.indexOf(JSON.stringify({ kind: 'table', name: 'scenario_knowledge' }))
    const to = lines.findIndex((line, index) => index > from && !line.startsWith('{"kind":"row"'))
    expect(to).toBeGreaterThan(from + 1)
    const kept = [...lines.slice(0, from), ...lines.slice(to)]
    const rows = kept.filter((line) => line.startsWith('{"kind":"row"')).length
    return [...kept.slice(0, -1), JSON.stringify({ kind: 'end', rows })].join('\n')
  })
  const target = await another()
  await readBackup(target.pool, older)
  expect(await everything(target)).toEqual(await everything(stage.database))
})

test('a restored log refuses to be changed, as before', async () => {
  const target = await another()
  await readBackup(target.pool, file)
  await expect(target.pool.query(`update live_session_event set type = 'x'`)).rejects.toThrow()
})

test('only its owner may read the file, which holds the secret', async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await checkBackup(file)).secret).toBe(secret)
})

test('a database in use is left alone', async () => {
  const before = await everything(stage.database)
  await expect(readBackup(stage.database.pool, file)).rejects.toThrow('is in use')
  expect(await everything(stage.database)).toEqual(before)
})

test('a file that ends too early, is none, or comes from a newer release changes nothing', async () => {
  const target = await another()
  const before = await everything(target)
  const short = await altered((text) => text.split('\n').slice(0, -2).join('\n'))
  await expect(readBackup(target.pool, short)).rejects.toThrow('ends too early')
  const torn = join(folder, 'torn.gz')
  await writeFile(torn, (await readFile(file)).subarray(0, 2_000))
  await expect(readBackup(target.pool, torn)).rejects.toThrow('damaged')
  const none = join(folder, 'none.gz')
  await writeFile(none, 'hello')
  await expect(checkBackup(none)).rejects.toThrow('not a backup')
  const newer = await altered((text) => text.replace('"migrations":[', '"migrations":["of the future",'))
  await expect(readBackup(target.pool, newer)).rejects.toThrow('newer release')
  expect(await everything(target)).toEqual(before)
})

test('a backup that cannot be finished leaves no file', async () => {
  const nowhere = join(folder, 'no', 'such', 'folder.gz')
  await expect(writeBackup(stage.database.pool, nowhere, null)).rejects.toThrow('ENOENT')
})

test('a file cut anywhere, or with one byte changed, is refused in a sentence before anything else', async () => {
  const whole = await readFile(file)
  const cuts = [0, 1, 9, 18, 200, whole.length >> 1, whole.length - 9, whole.length - 1]
  for (const size of cuts) {
    const cut = join(folder, 'cut.gz')
    await writeFile(cut, whole.subarray(0, size))
    await expect(checkBackup(cut), `cut at ${size}`).rejects.toThrow(/damaged|ends too early/)
  }
  // The last eight bytes are the checksum and the length, after the last line.
  for (const at of [0, 40, whole.length >> 1, whole.length - 6]) {
    const changed = Buffer.from(whole)
    changed.writeUInt8((changed[at] ?? 0) ^ 0xff, at)
    const other = join(folder, 'changed.gz')
    await writeFile(other, changed)
    await expect(checkBackup(other), `changed at ${at}`).rejects.toThrow(/damaged|ends too early/)
  }
})

test('a row that cannot be one is a damaged backup, and nothing of it stays', async () => {
  const target = await another()
  const before = await everything(target)
  const odd = await altered((text) => text.replace(/"created_at": "[^"]+"/, '"created_at":"yesterdayish"'))
  await expect(readBackup(target.pool, odd)).rejects.toThrow('damaged')
  expect(await everything(target)).toEqual(before)
})

const command = (act: string, name: string, env: Record<string, string>) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'server/operate/backup/main.ts', act, name], {
    env: { ...process.env, ...env },
  })

test('the command says in one sentence why a file is no backup, and begins nothing', async () => {
  const untouched = join(folder, 'untouched')
  const torn = join(folder, 'torn-for-command.gz')
  await writeFile(torn, (await readFile(file)).subarray(0, 2_000))
  const refused: [string, RegExp][] = [
    [join(folder, 'nowhere.gz'), /^There is no .*nowhere.gz: check its name[^\n]+\.\n$/],
    [folder, /^\S+ is a folder: name a file\.\n$/],
    [torn, /^This (file is not|backup ends)[^\n]+\.\n$/],
  ]
  for (const [name, sentence] of refused) {
    const failure = await command('read', name, { TRIADE_DATA_DIR: untouched }).catch((error) => error)
    expect(failure).toMatchObject({ code: 1, stdout: '' })
    expect(failure.stderr).toMatch(sentence)
  }
  expect(existsSync(untouched)).toBe(false)
  const unwritable = await command('write', join(folder, 'no', 'b.gz'), { TRIADE_DATA_DIR: untouched }).catch(
    (error) => error,
  )
  expect(unwritable.stderr).toMatch(/^There is no \S+b.gz: check its name, and that its folder exists\.\n$/)
  expect(existsSync(untouched)).toBe(false)
})

test('one command each: from a server to an embedded database, and back to another server', async () => {
  const embedded = { TRIADE_DATA_DIR: join(folder, 'data') }
  await command('read', file, embedded)
  expect((await readFile(join(folder, 'data', 'secret'), 'utf8')).trim()).toBe(secret)
  const second = join(folder, 'second.gz')
  await command('write', second, embedded)
  const target = await another()
  await command('read', second, {
    DATABASE_URL: asAddress(target.url),
    TRIADE_DATA_DIR: join(folder, 'other'),
  })
  expect(await everything(target)).toEqual(await everything(stage.database))
  await expect(command('read', second, embedded)).rejects.toThrow('is in use')
})

test('a backup of an older release, with the values of dials in their facts, gets them rows of their own', async () => {
  const older = await altered((text) => {
    const kept = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; name?: string; row?: Record<string, unknown> })
    const dials = new Map<unknown, unknown>()
    let table = ''
    const lines: unknown[] = []
    for (const line of kept.toReversed()) {
      if (line.kind === 'row' && line.row && 'samples' in line.row)
        dials.set(line.row.event_id, line.row.samples)
    }
    expect(dials.size).toBeGreaterThan(0)
    for (const line of kept) {
      if (line.kind === 'table') table = line.name ?? ''
      if (table === 'live_session_dial' && line.kind !== 'end') continue
      if (line.row && dials.has(line.row.id)) line.row.payload = { samples: dials.get(line.row.id) }
      lines.push(line)
    }
    const rows = lines.filter((line) => (line as { kind: string }).kind === 'row').length
    return [...lines.slice(0, -1), { kind: 'end', rows }].map((line) => JSON.stringify(line)).join('\n')
  })
  const target = await another()
  await readBackup(target.pool, older)
  expect(await everything(target)).toEqual(await everything(stage.database))
})
