import { execFile } from 'node:child_process'
import { chmod, chown, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { inspectCluster } from '@/db/embedded/inspect-cluster'
import { startEmbedded } from '@/db/embedded/start-embedded'
import { modelDatabase, startForTest, temporaryFolder } from '@/tests/support/embedded-folder'
import { digestOf } from '@/tests/support/folder-digest'
import { quietLog } from '@/tests/support/quiet-log'

const isRoot = process.getuid?.() === 0
/** Far from the minute that a start may wait for another server to end, on a crowded machine too. */
const QUICKLY_MS = 40_000
const run = promisify(execFile)

/** A stopped database in a folder of its own. */
const stoppedDatabase = modelDatabase()

async function refusalOf(dataDir: string, free?: () => Promise<number>): Promise<string> {
  const options = { dataDir, log: quietLog(), ...(free ? { free } : {}) }
  const failure = await startEmbedded(options).then(
    async (server) => {
      await server.stop()
      return new Error('it started')
    },
    (error: Error) => error,
  )
  expect(failure.name).toBe('EmbeddedError')
  return failure.message
}

describe('A start that cannot be says in one sentence what is wrong and what to do, and touches nothing', () => {
  const inCluster = (name: string) => (dataDir: string) => join(dataDir, 'cluster', name)
  const broken: [string, (dataDir: string) => Promise<unknown>, RegExp][] = [
    [
      'a missing PG_VERSION',
      (dataDir) => rm(inCluster('PG_VERSION')(dataDir)),
      /is incomplete: PG_VERSION is missing; put the whole folder back/,
    ],
    [
      'an empty PG_VERSION',
      (dataDir) => writeFile(inCluster('PG_VERSION')(dataDir), ''),
      /is damaged: PG_VERSION names no version; put/,
    ],
    [
      'a newer major version',
      (dataDir) => writeFile(inCluster('PG_VERSION')(dataDir), '99\n'),
      /was written by PostgreSQL 99 and .* start with version 99/,
    ],
    [
      'a missing pg_wal',
      (dataDir) => rm(inCluster('pg_wal')(dataDir), { recursive: true }),
      /pg_wal is missing/,
    ],
    [
      'a missing pg_control',
      (dataDir) => rm(inCluster('global/pg_control')(dataDir)),
      /global\/pg_control is missing/,
    ],
    [
      'a damaged pg_control',
      (dataDir) => writeFile(inCluster('global/pg_control')(dataDir), Buffer.alloc(8192)),
      /did not start: its data is damaged or incomplete; put the whole data folder back/,
    ],
    [
      'a damaged configuration',
      (dataDir) => writeFile(inCluster('postgresql.conf')(dataDir), 'max_connections = many\n'),
      /did not start: its configuration is damaged; put postgresql.conf back/,
    ],
    [
      'a folder open to others',
      (dataDir) => chmod(join(dataDir, 'cluster'), 0o777),
      /is open to other accounts.*chmod -R go-rwx/,
    ],
    [
      'a file where the socket belongs',
      async (dataDir) => {
        await rm(join(dataDir, 'socket'), { recursive: true })
        await writeFile(join(dataDir, 'socket'), '')
      },
      /socket is a file, or lies below one; set TRIADE_DATA_DIR/,
    ],
    [
      'links that go round',
      async (dataDir) => {
        await rename(join(dataDir, 'cluster'), join(dataDir, 'kept'))
        await symlink('cluster', join(dataDir, 'cluster'))
      },
      /go round in a circle; set TRIADE_DATA_DIR/,
    ],
  ]
  it.each(broken)(
    '%s',
    async (_name, breakIt, sentence) => {
      const dataDir = await stoppedDatabase()
      await breakIt(dataDir)
      const before = digestOf(dataDir)
      const message = await refusalOf(dataDir)
      expect(message).toMatch(sentence)
      expect(message).toMatch(/^[^\n]+\.$/)
      expect(digestOf(dataDir)).toBe(before)
    },
    QUICKLY_MS,
  )

  it('a database of another account, whichever this one is', async () => {
    const dataDir = await stoppedDatabase()
    const cluster = join(dataDir, 'cluster')
    const { uid } = await stat(cluster)
    const other = { name: 'uid 4242', uid: 4242, gid: 4242 }
    await expect(inspectCluster(cluster, other)).rejects.toThrow(
      new RegExp(`belongs to another account \\(uid ${uid}\\); give it to the account .*chown -R 4242`),
    )
    if (!isRoot) return
    await chown(cluster, 0, 0)
    const before = digestOf(dataDir)
    expect(await refusalOf(dataDir)).toMatch(/belongs to root, .* give it to the account .*chown -R/)
    expect(digestOf(dataDir)).toBe(before)
  })

  it('a disk too small for a new database, of which nothing is left behind but empty folders', async () => {
    const dataDir = join(await temporaryFolder(), 'pg')
    expect(await refusalOf(dataDir, async () => 30_000_000)).toMatch(
      /too small for a database: 30 MB are free and 150 MB are needed; make room/,
    )
    const server = await startForTest({ dataDir })
    expect(server.version).toMatch(/^18\./)
  })

  const absurd: [string, (folder: string) => string, RegExp][] = [
    ['a file', (folder) => join(folder, 'file'), /file.* is a file, or lies below one; set TRIADE_DATA_DIR/],
    ['below a file', (folder) => join(folder, 'file', 'a', 'pg'), /is a file, or lies below one; set/],
    [
      'where nothing can be made',
      () => '/proc/triade/postgres',
      /nothing can be made at \/proc\/triade; set/,
    ],
    ['a device', () => '/dev/null/postgres', /is a file, or lies below one; set/],
    ['a name too long', (folder) => join(folder, 'x'.repeat(300)), /longer than this system takes; set/],
    ['a line break', (folder) => join(folder, 'one\ntwo'), /do not bear the character "\\n"/],
    ['a dollar', (folder) => join(folder, 'a$HOME'), /do not bear the character "\$"/],
  ]
  it.each(absurd)(
    'a data folder that is absurd: %s',
    async (_name, place, sentence) => {
      const folder = await temporaryFolder()
      await writeFile(join(folder, 'file'), 'kept')
      const before = digestOf(folder)
      const message = await refusalOf(place(folder))
      expect(message).toMatch(sentence)
      expect(message).toMatch(/^[^\n]+\.$/)
      expect(digestOf(folder)).toBe(before)
    },
    QUICKLY_MS,
  )
})

describe('A start that can be, is', () => {
  it('beside an empty lock file, as a power cut leaves it, and says that it was removed', async () => {
    const dataDir = await stoppedDatabase()
    await writeFile(join(dataDir, 'cluster', 'postmaster.pid'), '')
    const log = quietLog()
    const server = await startForTest({ dataDir, log })
    expect(server.owned).toBe(true)
    expect(log.messages).toContainEqual(expect.stringContaining('empty lock file was removed'))
  })

  it('but an empty lock file is left where a PostgreSQL still works in that folder', async () => {
    const dataDir = await stoppedDatabase()
    await startForTest({ dataDir })
    const file = join(dataDir, 'cluster', 'postmaster.pid')
    const content = await readFile(file)
    await writeFile(file, '')
    expect(await refusalOf(dataDir)).toMatch(/postmaster.pid is empty.* remove that file and start again/)
    expect(await readFile(file, 'utf8')).toBe('')
    await writeFile(file, content)
  })

  it('in a folder with a comma, a quote and spaces in its name', async () => {
    const dataDir = join(await temporaryFolder(), `l'été, enfin`, 'pg')
    await (await startForTest({ dataDir })).stop()
    expect((await startForTest({ dataDir })).version).toMatch(/^18\./)
  })
})

describe('A data folder that this account may not use', () => {
  const script = `
    Promise.all([import('@/db/embedded/start-embedded'), import('@/server/platform/secret')]).then(
      async ([{ startEmbedded }, { loadSecret }]) => {
        const log = { info() {}, warn() {}, error() {} }
        const say = (error) => console.log(error.message)
        try { loadSecret(process.env.FOLDER) } catch (error) { say(error) }
        await startEmbedded({ dataDir: process.env.FOLDER + '/postgres', log }).catch(say)
      })`

  it('is told for the secret and for the database, and stays as it was', async () => {
    const folder = await temporaryFolder('closed')
    await writeFile(join(folder, 'kept'), 'kept')
    await chmod(folder, 0o555)
    const before = digestOf(folder)
    const { stdout } = await run(process.execPath, ['--import', 'tsx', '--eval', script], {
      env: { ...process.env, FOLDER: folder, TMPDIR: join(folder, '..'), TSX_DISABLE_CACHE: '1' },
      ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}),
    })
    const lines = stdout.trim().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^TRIADE_DATA_DIR is wrong: the account .* may not use .*closed.*chown/)
    expect(lines[1]).toMatch(/^The database cannot be kept: the account .* may not use .*closed.*chown/)
    expect(digestOf(folder)).toBe(before)
  })
})
