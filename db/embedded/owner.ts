import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Home } from './home'
import { isProcessAlive } from './process-alive'

/** Notes that this process will stop the server. */
export async function becomeOwner(home: Home): Promise<void> {
  await writeFile(ownerFile(home), `${process.pid}\n`)
}

/** A server whose owner was killed belongs to the next that attaches, lest nobody ever stop it. */
export async function hasLivingOwner(home: Home): Promise<boolean> {
  const pid = Number.parseInt(await readFile(ownerFile(home), 'utf8').catch(() => ''), 10)
  return pid > 0 && isProcessAlive(pid)
}

function ownerFile(home: Home): string {
  return join(home.folder, 'owner.pid')
}
