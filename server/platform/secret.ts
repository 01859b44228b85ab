import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderFault } from '@/db/embedded/folder-fault'
import { makeFolder } from '@/db/embedded/make-folder'
import { errorCode } from '@/db/error'
import { ConfigurationError } from './configuration-error'

const MIN_LENGTH = 32

/**
 * Reads the secret of this installation from `<dataDir>/secret`, or generates it there on the first start (mode 0600).
 * @throws ConfigurationError when the file cannot be read or written, or its secret is too short
 */
export function loadSecret(dataDir: string): string {
  const file = join(dataDir, 'secret')
  try {
    makeFolder(dataDir)
    if (!existsSync(file)) keepSecret(dataDir, randomBytes(32).toString('base64url'), linkSync)
    const secret = readFileSync(file, 'utf8').trim()
    if (secret.length >= MIN_LENGTH) return secret
  } catch (error) {
    throw unusable(error, dataDir, file)
  }
  throw new ConfigurationError(
    'The secret kept in TRIADE_DATA_DIR is damaged: restore its file named secret, or remove it to sign everybody out and renew all links.',
  )
}

/** Whether there is a database in the data folder, and no secret beside it. */
export function isSecretLost(dataDir: string): boolean {
  const isThere = (...names: string[]) => existsSync(join(dataDir, ...names))
  const hasDatabase = isThere('postgres', 'cluster', 'PG_VERSION') || isThere('postgres', 'elsewhere.txt')
  return hasDatabase && !isThere('secret')
}

/** Writes a secret completely or not at all, in place of the one there, or by `linkSync` only where there is none. */
export function keepSecret(dataDir: string, secret: string, place: typeof linkSync = renameSync): void {
  const partial = join(dataDir, `secret.${process.pid}-${randomBytes(4).toString('hex')}`)
  try {
    writeFileSync(partial, `${secret}\n`, { flag: 'wx', mode: 0o600 })
    place(partial, join(dataDir, 'secret'))
  } catch (error) {
    // Of two processes that start at once, one places the file and both read it.
    if (errorCode(error) !== 'EEXIST') throw error
  } finally {
    rmSync(partial, { force: true })
  }
}

/** Derives a different key for each purpose: no key reveals another one. Hexadecimal, 64 characters. */
export function derive(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(`triade ${purpose}`).digest('hex')
}

function unusable(error: unknown, dataDir: string, file: string): ConfigurationError {
  const place = existsSync(file) ? file : dataDir
  const fault =
    folderFault(error, place) ?? `${place} cannot be used (${errorCode(error) ?? 'no reason given'})`
  return new ConfigurationError(`TRIADE_DATA_DIR is wrong: ${fault}.`)
}
