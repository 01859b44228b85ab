import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Log } from '@/db/log'
import { canEnter, serverAccount } from './account'
import { EmbeddedError } from './embedded-error'
import { inspectCluster } from './inspect-cluster'
import { makeFolder } from './make-folder'
import type { Account } from './run'

/** Paths of one embedded server, and the account the server runs as. */
export type Home = {
  folder: string
  data: string
  socket: string
  serverLog: string
  password: string
  account: Account | undefined
}

const POINTER = 'elsewhere.txt'
// pg_ctl gives its paths to a shell between double quotes; a settings file has no line breaks.
const UNFIT = process.platform === 'win32' ? /["\r\n]/ : /["$`\\\r\n]/

/**
 * Prepares the folder of the embedded server. Where the server's account cannot reach `dataDir` (inside root's private home),
 * the folder is made under the first usable one of `fallbackParents`, and a file in `dataDir` names it.
 */
export async function prepareHome(
  dataDir: string,
  log: Log,
  fallbackParents = defaultFallbacks(),
): Promise<Home> {
  const { folder, account, moved } = await locateHome(dataDir)
  const wanted = resolve(dataDir)
  await inspectCluster(join(folder, 'cluster'), account)
  makeFolder(dirname(folder))
  if (moved || !account || (await canEnter(account, dirname(folder)))) {
    return own(folder, account)
  }
  if (existsSync(join(wanted, 'cluster', 'PG_VERSION'))) {
    throw new EmbeddedError(
      `The database in ${wanted} can no longer be reached by the account it runs as (${account.name}); open the folders above it to that account (chmod o+x) or move the project.`,
    )
  }
  const fallback = await createFallback(wanted, account, fallbackParents)
  log.warn(
    { folder: fallback, account: account.name },
    'the database account cannot reach the project folder: PostgreSQL and its data are kept elsewhere',
  )
  return own(fallback, account)
}

/** Where the embedded server of `dataDir` is or would be, and the account it would run as; nothing is changed. */
export async function locateHome(dataDir: string) {
  const wanted = resolve(dataDir)
  if (UNFIT.test(wanted)) {
    throw new EmbeddedError(
      `PostgreSQL's programs do not bear the character ${JSON.stringify(UNFIT.exec(wanted)?.[0])} in the path ${JSON.stringify(wanted)}; set TRIADE_DATA_DIR to another folder.`,
    )
  }
  const moved = await followPointer(wanted)
  const folder = moved ?? wanted
  return { folder, moved, account: await serverAccount(join(folder, 'cluster')) }
}

async function own(folder: string, account: Account | undefined): Promise<Home> {
  const socket = join(folder, 'socket')
  for (const path of [folder, socket]) {
    makeFolder(path)
    const owner = await stat(path)
    const me = account?.uid ?? process.getuid?.()
    if (account && owner.uid !== account.uid) await chown(path, account.uid, account.gid)
    else if (!account && me !== undefined && owner.uid !== me) {
      throw new EmbeddedError(
        `The database folder ${folder} belongs to another user (uid ${owner.uid}); start as that user or choose another folder.`,
      )
    }
    if ((owner.mode & 0o777) !== 0o700) await chmod(path, 0o700)
  }
  return homeAt(folder, account)
}

/** The paths of an embedded server in this folder. */
export function homeAt(folder: string, account: Account | undefined): Home {
  const socket = join(folder, 'socket')
  return {
    folder,
    data: join(folder, 'cluster'),
    socket,
    serverLog: join(folder, 'postgres.log'),
    password: join(folder, 'password'),
    account,
  }
}

async function createFallback(wanted: string, account: Account, parents: string[]): Promise<string> {
  const name = `triade-${createHash('sha256').update(wanted).digest('hex').slice(0, 8)}-`
  for (const parent of parents) {
    if (!(await canEnter(account, parent))) continue
    const folder = await mkdtemp(join(parent, name)).catch(() => undefined)
    if (!folder) continue
    makeFolder(wanted)
    try {
      await writeFile(join(wanted, POINTER), `${folder}\n`, { flag: 'wx' })
      return folder
    } catch {
      await rm(folder, { recursive: true })
      const winner = await followPointer(wanted)
      if (winner) return winner
    }
  }
  throw new EmbeddedError(
    `The account PostgreSQL runs as (${account.name}) can reach neither ${wanted} nor ${parents.join(', ')}; move the project or set DATABASE_URL.`,
  )
}

async function followPointer(dataDir: string): Promise<string | undefined> {
  const pointer = join(dataDir, POINTER)
  const target = (await readFile(pointer, 'utf8').catch(() => '')).trim()
  if (!target) return undefined
  if (existsSync(target)) return target
  throw new EmbeddedError(
    `The database of this project was kept in ${target}, which is gone; restore that folder, or remove ${pointer} to begin with an empty database.`,
  )
}

function defaultFallbacks(): string[] {
  return ['/var/lib', tmpdir()]
}
