import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { appendFile, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Binaries, program, REINSTALL } from './binaries'
import { type FreeBytes, requireRoom } from './disk-space'
import { EmbeddedError } from './embedded-error'
import type { Home } from './home'
import { versionOf } from './inspect-cluster'
import { isProcessAlive } from './process-alive'
import { run } from './run'
import { ensurePassword, SETTINGS_FILE, SUPERUSER } from './settings'

const UNFINISHED = /^cluster\.new-(\d+)-/

/** Creates the data folder where there is none, completely or not at all. Refuses a folder of another major version. */
export async function initCluster(home: Home, binaries: Binaries, free?: FreeBytes): Promise<void> {
  if (!existsSync(join(home.data, 'PG_VERSION'))) {
    await removeUnfinished(home)
    await requireRoom(home.folder, free)
    await ensurePassword(home)
    await create(home, binaries)
  }
  const found = await versionOf(home.data)
  if (found === String(binaries.major)) return
  const remedy = binaries.areOwn
    ? `start with version ${found} (the release of Triade that wrote it), take a backup there, and restore it here into an empty folder.`
    : `they are this system's, because Triade's own do not run here. ${REINSTALL}`
  throw new EmbeddedError(
    `The data in ${home.data} was written by PostgreSQL ${found} and the installed programs are PostgreSQL ${binaries.version}: ${remedy}`,
  )
}

async function create(home: Home, binaries: Binaries): Promise<void> {
  const partial = join(home.folder, `cluster.new-${process.pid}-${randomBytes(4).toString('hex')}`)
  // PostgreSQL 17 and later have a locale provider of their own; earlier versions use the C library's C.UTF-8.
  const locale =
    binaries.major >= 17
      ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale=C.UTF-8']
  const { code, output } = await run(
    program(binaries, 'initdb'),
    [
      `--pgdata=${partial}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${home.password}`,
      '--auth-local=trust',
      '--auth-host=scram-sha-256',
      '--encoding=UTF8',
      '--data-checksums',
      '--no-instructions',
      ...locale,
    ],
    { account: home.account },
  )
  if (code !== 0) {
    await rm(partial, { recursive: true, force: true })
    throw new EmbeddedError(
      `PostgreSQL could not make its data folder in ${home.folder}: ${reasonIn(output)}.`,
    )
  }
  await appendFile(join(partial, 'postgresql.conf'), `\ninclude_if_exists = '${SETTINGS_FILE}'\n`)
  try {
    await rename(partial, home.data)
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    // Another process has created the folder first.
    if (existsSync(join(home.data, 'PG_VERSION'))) return
    throw error
  }
  await syncFolder(home.folder)
}

async function removeUnfinished(home: Home): Promise<void> {
  for (const name of await readdir(home.folder)) {
    const pid = Number(UNFINISHED.exec(name)?.[1] ?? 0)
    if (pid && !isProcessAlive(pid)) await rm(join(home.folder, name), { recursive: true, force: true })
  }
}

/** Writes the folder's entries to disk: otherwise a power cut may undo the rename, and lose every commit made since. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** What initdb says went wrong; its last lines only say what it removes. */
function reasonIn(output: string): string {
  const lines = output.trim().split('\n')
  const error = lines.findLast((line) => /FATAL|PANIC|error:|could not/.test(line)) ?? lines.at(-1) ?? ''
  return error.replace(/^.*?(FATAL|PANIC|error):\s*/, '').replace(/\.$/, '')
}
