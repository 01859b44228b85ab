import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A digest of a folder: every name in it with its mode, owner and content. PostgreSQL's log and the settings each start writes
 * do not count.
 */
export function digestOf(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (/(postgres\.log|triade\.conf)$/.test(name)) continue
    const path = join(folder, name)
    const { mode, uid, gid } = lstatSync(path)
    hash.update(`${name} ${mode} ${uid} ${gid}\0`)
    if (lstatSync(path).isFile()) hash.update(readFileSync(path))
    else if (lstatSync(path).isSymbolicLink()) hash.update(readlinkSync(path))
  }
  return hash.digest('hex')
}
