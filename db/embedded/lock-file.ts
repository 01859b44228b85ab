import { readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '@/db/error'
import type { Home } from './home'
import { commandLine } from './process-alive'

/** The contents of `postmaster.pid`, which a running server writes. */
type LockFile = { pid: number; port: number; socket: string; address: string }

export async function readLockFile(home: Home): Promise<LockFile | undefined> {
  const lines = (await readFile(join(home.data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const [pid, , , port, socket, address] = lines.map((line) => line.trim())
  if (!pid || !port) return undefined
  return { pid: Number(pid), port: Number(port), socket: socket ?? '', address: address ?? '' }
}

/**
 * Removes lock files that no server holds, beside which PostgreSQL refuses to start: empty ones (power cut), and ones
 * naming another kind of process (containers reuse numbers). Returns the empty ones.
 */
export async function removeStaleLocks(home: Home): Promise<string[]> {
  if (process.platform !== 'linux') return []
  const emptied: string[] = []
  for (const file of [join(home.data, 'postmaster.pid'), join(home.socket, '.s.PGSQL.5432.lock')]) {
    const content = await readFile(file, 'utf8').catch(() => undefined)
    if (content === undefined) continue
    const pid = Number.parseInt(content, 10)
    const isEmpty = content.trim() === ''
    if (isEmpty ? isServed(home.data) : !(pid > 0) || isPostgres(pid)) continue
    await rm(file, { force: true })
    if (isEmpty) emptied.push(file)
  }
  return emptied
}

function isPostgres(pid: number): boolean {
  const name = commandLine(pid).split('\0')[0]?.split('/').at(-1) ?? ''
  return name.startsWith('postgres')
}

/**
 * Whether a PostgreSQL uses this folder: it enters before it writes its lock file. A hidden working directory counts.
 */
function isServed(data: string): boolean {
  const folder = realpathSync(data)
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name) || !isPostgres(Number(name))) return false
    try {
      return readlinkSync(`/proc/${name}/cwd`) === folder
    } catch (error) {
      return errorCode(error) !== 'ENOENT'
    }
  })
}
