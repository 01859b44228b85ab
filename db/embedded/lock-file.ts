import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
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
 * Removes lock files whose process is not PostgreSQL. PostgreSQL refuses to start while any process has the number in its lock
 * file, even a zombie or another program (in containers, numbers start again from 1).
 */
export async function removeStaleLocks(home: Home): Promise<void> {
  if (process.platform !== 'linux') return
  for (const file of [join(home.data, 'postmaster.pid'), join(home.socket, '.s.PGSQL.5432.lock')]) {
    const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10)
    if (pid > 0 && !isPostgres(pid)) await rm(file, { force: true })
  }
}

function isPostgres(pid: number): boolean {
  const name = commandLine(pid).split('\0')[0]?.split('/').at(-1) ?? ''
  return name.startsWith('postgres')
}
