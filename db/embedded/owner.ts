import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Home } from './home'
import { isProcessAlive } from './process-alive'

/** Writes down that this process is the one that will stop the server. */
export async function becomeOwner(home: Home): Promise<void> {
  await writeFile(ownerFile(home), `${process.pid}\n`)
}

/** Whether the server's owner is alive. A process that attaches to a server without one becomes the owner and stops it. */
export async function hasLivingOwner(home: Home): Promise<boolean> {
  return (await readOwner(home)) !== null
}

/** The process that will stop the server; null where it is gone. */
export async function readOwner(home: Home): Promise<number | null> {
  const pid = Number.parseInt(await readFile(ownerFile(home), 'utf8').catch(() => ''), 10)
  return pid > 0 && isProcessAlive(pid) ? pid : null
}

function ownerFile(home: Home): string {
  return join(home.folder, 'owner.pid')
}
