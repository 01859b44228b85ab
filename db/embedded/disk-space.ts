import { statfs } from 'node:fs/promises'
import { EmbeddedError } from './embedded-error'

/** An empty database takes 64 MB; the rest is for the first interviews. */
const NEEDED = 150_000_000

export type FreeBytes = (folder: string) => Promise<number>

/** Bytes an unprivileged account may still write to the disk of a folder. */
export const freeBytes: FreeBytes = async (folder) => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** @throws EmbeddedError when the disk of the folder has no room for a new database */
export async function requireRoom(folder: string, free: FreeBytes = freeBytes): Promise<void> {
  const left = await free(folder)
  if (left >= NEEDED) return
  throw new EmbeddedError(
    `The disk of ${folder} is too small for a database: ${megabytes(left)} MB are free and ${megabytes(NEEDED)} MB are needed; make room on it, or set TRIADE_DATA_DIR to a folder of another disk.`,
  )
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / 1_000_000)
}
