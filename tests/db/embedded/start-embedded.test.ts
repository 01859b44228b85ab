import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { isProcessAlive } from '@/db/embedded/process-alive'
import { modelDatabase, startForTest, temporaryFolder } from '@/tests/support/embedded-folder'

const isRoot = process.getuid?.() === 0
/** A stopped database in a folder of its own, where a test does not look at how one is made. */
const stoppedDatabase = modelDatabase()

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return (await client.query(statement).finally(() => client.end())).rows
}

it('makes a durable, private PostgreSQL 18 in an empty folder', async () => {
  const server = await startForTest({ dataDir: join(await temporaryFolder(), 'pg') })
  const names = [
    'server_version',
    'fsync',
    'synchronous_commit',
    'full_page_writes',
    'data_checksums',
    'shared_buffers',
    'max_connections',
    'jit',
    'TimeZone',
    'listen_addresses',
  ]
  const rows = await ask(
    server.url,
    `select name, current_setting(name) as value from unnest(array['${names.join("','")}']) name`,
  )
  expect(Object.fromEntries(rows.map((row) => [row.name, row.value]))).toEqual({
    server_version: expect.stringMatching(/^18\./),
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    data_checksums: 'on',
    shared_buffers: '64MB',
    max_connections: '30',
    jit: 'off',
    TimeZone: 'UTC',
    listen_addresses: '',
  })
  expect(
    await ask(
      server.url,
      `select datlocprovider as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding, lower('ÉÇ') as lower
       from pg_database where datname = current_database()`,
    ),
  ).toEqual([{ provider: 'b', locale: 'C.UTF-8', encoding: 'UTF8', lower: 'éç' }])
  expect((await stat(join(server.folder, 'socket'))).mode & 0o777).toBe(0o700)
})

it('attaches to the server already running, and only its owner stops it', async () => {
  const dataDir = await stoppedDatabase()
  const first = await startForTest({ dataDir })
  const second = await startForTest({ dataDir })
  expect(second).toMatchObject({ pid: first.pid, url: first.url, owned: false })
  await second.stop()
  expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await first.stop()
  await expect.poll(() => isProcessAlive(first.pid)).toBe(false)
})

it('gives two that open an empty folder at once the same server', async () => {
  const dataDir = join(await temporaryFolder(), 'pg')
  const servers = await Promise.all([1, 2, 3].map(() => startForTest({ dataDir })))
  expect(new Set(servers.map((server) => server.pid)).size).toBe(1)
  const left = (await readdir(join(dataDir))).filter((name) => name.startsWith('cluster'))
  expect(left).toEqual(['cluster'])
})

it('adopts the server of a process that was killed', async () => {
  const dataDir = await stoppedDatabase()
  const args = ['--import', 'tsx', 'tests/support/hold-embedded.ts', dataDir]
  const killed = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(killed.stdout, 'data')
  const exited = once(killed, 'exit')
  killed.kill('SIGKILL')
  await exited
  const server = await startForTest({ dataDir })
  expect(server).toMatchObject({ pid: Number(line), owned: true })
  await server.stop()
  await expect.poll(() => isProcessAlive(server.pid)).toBe(false)
})

const started = (dataDir: string, then: string) => `
  import('@/db/embedded/start-embedded').then(async ({ startEmbedded }) => {
    const log = { info() {}, warn() {}, error() {} }
    const server = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log })
    ${then}
  })`
const runScript = (script: string) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', '--eval', script])

it('stops the server when the process that started it exits without stopping it', async () => {
  const dataDir = await stoppedDatabase()
  const { stdout } = await runScript(started(dataDir, 'console.log(server.pid); process.exit(0)'))
  const pid = Number(stdout)
  expect(pid).toBeGreaterThan(0)
  await expect.poll(() => isProcessAlive(pid)).toBe(false)
})

it('finishes stopping in a process that has nothing else left to do', async () => {
  const dataDir = await stoppedDatabase()
  const { stdout } = await runScript(started(dataDir, `await server.stop(); console.log('stopped')`))
  expect(stdout).toBe('stopped\n')
  expect(existsSync(join(dataDir, 'cluster', 'postmaster.pid'))).toBe(false)
})

it('refuses data written by another major version, naming both', async () => {
  const dataDir = await stoppedDatabase()
  await writeFile(join(dataDir, 'cluster', 'PG_VERSION'), '14\n')
  await expect(startForTest({ dataDir })).rejects.toThrow(/written by PostgreSQL 14 .* are PostgreSQL 18/)
})

it('removes what an interrupted first start left behind', async () => {
  const dataDir = join(await temporaryFolder(), 'pg')
  const unfinished = join(dataDir, 'cluster.new-999999999-aa')
  await mkdir(unfinished, { recursive: true })
  await startForTest({ dataDir })
  expect(existsSync(unfinished)).toBe(false)
})

it('starts over a lock file whose process number belongs to another program by now', async () => {
  const dataDir = await stoppedDatabase()
  const before = await startForTest({ dataDir })
  const lockFile = join(dataDir, 'cluster', 'postmaster.pid')
  const lines = (await readFile(lockFile, 'utf8')).split('\n')
  const { uid, gid } = await stat(lockFile)
  await before.stop()

  const stranger = spawn('sleep', ['300'], { uid, gid, stdio: 'ignore' })
  onTestFinished(() => void stranger.kill())
  await once(stranger, 'spawn')
  await writeFile(lockFile, [stranger.pid, ...lines.slice(1)].join('\n'))
  const after = await startForTest({ dataDir })
  expect(await ask(after.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

it.runIf(isRoot)('never runs as root', async () => {
  const server = await startForTest({ dataDir: join(await temporaryFolder(), 'pg') })
  const { uid } = await stat(`/proc/${server.pid}`)
  expect(uid).toBeGreaterThan(0)
  expect((await stat(join(server.folder, 'cluster'))).uid).toBe(uid)
})
