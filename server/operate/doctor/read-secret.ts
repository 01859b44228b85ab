import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The secret kept in the data folder; where there is none yet, or it cannot be read, one that opens nothing. Nothing is written. */
export function readSecret(dataDir: string): string {
  const nothing = randomBytes(32).toString('base64url')
  try {
    return readFileSync(join(dataDir, 'secret'), 'utf8').trim() || nothing
  } catch {
    return nothing
  }
}
