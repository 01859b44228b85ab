import { createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigurationError } from './configuration-error'

const MIN_LENGTH = 32

/**
 * Reads the secret of this installation from `<dataDir>/secret`, or generates it there on the first start (mode 0600).
 * @throws ConfigurationError when the file cannot be read or written, or its secret is too short
 */
export function loadSecret(dataDir: string): string {
  const file = join(dataDir, 'secret')
  try {
    mkdirSync(dataDir, { recursive: true })
    // Of two processes that start at once, one writes the file and both read it.
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw unusable(error)
  }
  const secret = read(file)
  if (secret.length < MIN_LENGTH) {
    throw new ConfigurationError(
      'The secret kept in TRIADE_DATA_DIR is damaged: restore its file named secret, or remove it to sign everybody out and renew all links.',
    )
  }
  return secret
}

/** Derives a different key for each purpose: no key reveals another one. Hexadecimal, 64 characters. */
export function derive(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(`triade ${purpose}`).digest('hex')
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw unusable(error)
  }
}

function unusable(error: unknown): ConfigurationError {
  return new ConfigurationError(
    `TRIADE_DATA_DIR is wrong: the secret cannot be kept there (${codeOf(error) ?? 'unknown reason'}).`,
  )
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
