import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Process id of the PostgreSQL whose cluster stands somewhere under a folder. */
export async function postmasterPid(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true })
  const file = names.find((name) => name.endsWith('postmaster.pid'))
  if (!file) throw new Error('no PostgreSQL runs there')
  return Number.parseInt(await readFile(join(folder, file), 'utf8'), 10)
}
