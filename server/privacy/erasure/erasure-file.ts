import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderFault } from '@/db/embedded/folder-fault'
import { makeFolder } from '@/db/embedded/make-folder'
import { errorCode } from '@/db/error'
import { type Erased, readErased, writeErased } from '@/domain/erasure/erased'
import { ConfigurationError } from '@/server/platform/configuration-error'

/** The name of the file in the data folder. */
export const erasureFileName = 'erasures.jsonl'

export function erasureFileOf(dataDir: string): string {
  return join(dataDir, erasureFileName)
}

/**
 * Who was erased, by the file beside the data; null where there is none.
 * @throws ConfigurationError where it cannot be read: to go on without it could show people who were erased
 */
export function readErasureFile(dataDir: string): readonly Erased[] | null {
  const file = erasureFileOf(dataDir)
  const text = readText(file)
  if (text === null) return null
  const { erased, damaged } = readErased(text)
  if (damaged === null) return erased
  throw new ConfigurationError(
    `The erasure file ${file} is damaged at line ${damaged}: put back an undamaged copy, or take that line out once you know whom it named.`,
  )
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw new ConfigurationError(`The erasure file cannot be read: ${faultOf(error, file)}.`)
  }
}

/**
 * Adds lines to the file and makes it where it is missing; they are on the disk when this returns. The caller holds the lock of
 * erasures, so that lines of two processes do not mix. @throws ConfigurationError where it cannot be written
 */
export function addToErasureFile(dataDir: string, erased: readonly Erased[]): void {
  const file = erasureFileOf(dataDir)
  try {
    makeFolder(dataDir)
    const descriptor = openSync(file, 'a+', 0o600)
    try {
      const lines = erased.map(writeErased).join('')
      // Of the whole text: one write of the system may take a part of it.
      writeFileSync(descriptor, `${endOf(descriptor, file)}${lines}`)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    syncFolder(dataDir)
  } catch (error) {
    throw new ConfigurationError(`The erasure file cannot be written: ${faultOf(error, file)}.`)
  }
}

/** Cuts the file after its last whole line, where a crash left a part. Returns what must precede new lines. */
function endOf(descriptor: number, file: string): string {
  const text = readFileSync(file, 'utf8')
  const start = text.lastIndexOf('\n') + 1
  const last = text.slice(start)
  if (last === '') return ''
  if (readErased(last).erased.length > 0) return '\n'
  ftruncateSync(descriptor, Buffer.byteLength(text.slice(0, start)))
  return ''
}

/** A new file is kept by its folder's entry, which has a sync of its own. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } catch (error) {
    // Some file systems take no sync of a folder.
    if (!['EINVAL', 'EPERM', 'ENOTSUP', 'EISDIR'].includes(errorCode(error) ?? '')) throw error
  } finally {
    closeSync(descriptor)
  }
}

function faultOf(error: unknown, file: string): string {
  return folderFault(error, file) ?? `${file} cannot be used (${errorCode(error) ?? 'no reason given'})`
}
