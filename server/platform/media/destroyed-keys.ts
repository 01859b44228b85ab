import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '@/db/embedded/make-folder'
import { errorCode } from '@/db/error'
import {
  type DestroyedKey,
  readDestroyedKeys,
  writeDestroyedKey,
} from '@/domain/live-session/recording/destroyed'
import { ConfigurationError } from '@/server/platform/configuration-error'
import { syncFolder } from './sync-folder'

/** The name of the file in the data folder. */
export const destroyedKeysName = 'destroyed-keys.jsonl'

/**
 * The destroyed keys, by the file that outlives the database and the folder of keys; empty where there is none.
 * @throws ConfigurationError where it is damaged: to go on could let what was destroyed be played again
 */
export async function readDestroyedFile(dataDir: string): Promise<readonly DestroyedKey[]> {
  const file = join(dataDir, destroyedKeysName)
  const { keys, damaged } = readDestroyedKeys(await readText(file))
  if (damaged === null) return keys
  throw new ConfigurationError(
    `The file of destroyed keys ${file} is damaged at line ${damaged}: put back an undamaged copy, or take that line out once you know which key it named.`,
  )
}

/** Adds keys to the file, in one write; they are on the disk when this returns. */
export async function addToDestroyedFile(dataDir: string, keys: readonly DestroyedKey[]): Promise<void> {
  if (keys.length === 0) return
  makeFolder(dataDir)
  const file = await open(join(dataDir, destroyedKeysName), 'a', 0o600)
  try {
    await file.appendFile(keys.map(writeDestroyedKey).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
  await syncFolder(dataDir)
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return ''
    throw new ConfigurationError(`The file of destroyed keys ${file} cannot be read (${errorCode(error)}).`)
  }
}
