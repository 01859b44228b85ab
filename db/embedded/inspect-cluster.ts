import type { Stats } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '@/db/error'
import { EmbeddedError } from './embedded-error'
import type { Account } from './run'

const ESSENTIAL = ['PG_VERSION', 'global/pg_control', 'pg_wal', 'base', 'postgresql.conf']
const AGAIN = 'put the whole folder back from a copy, or move it away, start, and restore a backup'

/**
 * Whether there is a cluster in the folder; nothing is changed.
 * @throws EmbeddedError with what is wrong with it and what to do
 */
export async function inspectCluster(cluster: string, account: Account | undefined): Promise<boolean> {
  const folder = await stat(cluster).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  })
  if (!folder) return false
  if (!folder.isDirectory()) throw new EmbeddedError(`${cluster} is not a folder; ${AGAIN}.`)
  requireOwner(cluster, folder, account)
  if (process.platform !== 'win32' && folder.mode & 0o027) {
    throw new EmbeddedError(
      `The database in ${cluster} is open to other accounts, which PostgreSQL refuses; close it (chmod -R go-rwx ${cluster}).`,
    )
  }
  if ((await readdir(cluster)).length === 0) return false
  for (const name of ESSENTIAL) await requirePart(cluster, name, account)
  if (!/^\d+$/.test(await versionOf(cluster))) {
    throw new EmbeddedError(`The database in ${cluster} is damaged: PG_VERSION names no version; ${AGAIN}.`)
  }
  return true
}

/** The major version of PostgreSQL that wrote a cluster. */
export async function versionOf(cluster: string): Promise<string> {
  return (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
}

async function requirePart(cluster: string, name: string, account: Account | undefined): Promise<void> {
  const part = await stat(join(cluster, name)).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error
    throw new EmbeddedError(`The database in ${cluster} is incomplete: ${name} is missing; ${AGAIN}.`)
  })
  requireOwner(cluster, part, account)
}

function requireOwner(cluster: string, { uid }: Stats, account: Account | undefined): void {
  const mine = account?.uid ?? process.getuid?.()
  if (mine === undefined || uid === mine) return
  const why = uid === 0 ? 'root, which PostgreSQL refuses to run as' : `another account (uid ${uid})`
  const wanted = account && !account.name.startsWith('uid ') ? account.name : mine
  throw new EmbeddedError(
    `The database in ${cluster} belongs to ${why}; give it to the account it runs as (chown -R ${wanted} ${cluster}), or start as its owner.`,
  )
}
